/** Words that stand in nearly every table of figures, whatever it is about. */
const EVERYWHERE =
  /^(?:summa|totalt?|totalsumma|netto|resultat|differens|diff|avvikelse|utfall|bokslut|budget|plan|prognos|ram|förändring|kommentar|kommentarer|benämning|beskrivning|text|namn|nr|nummer|kod|typ|status|ansvarig|belopp|verksamhet|enhet|år|not|not(?:er)?|procent|andel|antal|mål|tidplan|åtgärd|åtgärder|övrigt|\d*)$/u;

/** Whether a label's key says which table it stands in: `Summa` does not, `Personalkategori` does. */
export function isDistinctive(key: string): boolean {
  return key.length > 2 && !EVERYWHERE.test(key);
}
