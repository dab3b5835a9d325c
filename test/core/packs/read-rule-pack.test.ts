import { readFileSync } from 'node:fs';
import { readRulePack } from '../../../src/core/packs/read-rule-pack';

const PACK = readFileSync('packs/vasternorrland-2020.json', 'utf8');
const RULES = ['10a-kostnadsutveckling', '16-riskvarde'];

/** The problems of the built-in pack with one change, as `line: message`. */
function problemsWith(change: Readonly<Record<string, string>>): readonly string[] {
  let text = PACK;
  for (const [from, to] of Object.entries(change)) {
    if (!text.includes(from)) throw new Error(`The pack does not hold ${from}`);
    text = text.replace(from, () => to);
  }
  return problemsIn(text);
}

function problemsIn(text: string): readonly string[] {
  const reading = readRulePack(text, RULES);
  return reading.ok ? [] : reading.problems.map(({ line, message }) => `${line}: ${message}`);
}

describe('what is allowed', () => {
  it('takes the built-in pack', () => {
    expect(problemsIn(PACK)).toEqual([]);
  });

  it('takes comments and trailing commas', () => {
    expect(
      problemsWith({
        '  "id"': '  // Region X, beslut § 12\n  /* två\n rader */ "id"',
        '"avstängdaRegler": []': '"avstängdaRegler": [],',
      }),
    ).toEqual([]);
  });

  it('takes keys whose å, ä and ö are written with combining marks', () => {
    expect(problemsIn(PACK.normalize('NFD'))).toEqual([]);
  });

  it('takes a rule that is switched off', () => {
    expect(
      problemsWith({
        '"avstängdaRegler": []': '"avstängdaRegler": [{ "regel": "16-riskvarde", "skäl": "Egen skala används." }]',
      }),
    ).toEqual([]);
  });
});

describe('keys', () => {
  it('guesses what an unknown key was meant to be', () => {
    expect(problemsWith({ '"resultatmål"': '"resultatmal"' })).toEqual([
      '1: nyckeln ”resultatmål” saknas. Lägg till den, till exempel "resultatmål": {"belopp":0,"tolerans":0}.',
      '12: okänd nyckel ”resultatmal”, menade du ”resultatmål”?',
    ]);
  });

  it('lists the known keys when there is nothing to guess', () => {
    expect(problemsWith({ '"belopp": 0,': '"belopp": 0, "kommentar": "",' })).toEqual([
      '12: okänd nyckel ”kommentar”; tillåtna nycklar är belopp, tolerans.',
    ]);
  });

  it('names a missing key within a block and shows one', () => {
    expect(problemsWith({ ', "minst": 1000': '' })).toEqual([
      '15: nyckeln ”minst” saknas i ”invånare”. Lägg till den, till exempel "minst": 1000.',
    ]);
  });

  it('names a missing key of one entry in a list, on its line', () => {
    expect(problemsWith({ ', "förkortningar": ["HSF"]': '' })).toEqual([
      '8: nyckeln ”förkortningar” saknas i ”förvaltningar”. Lägg till den, till exempel "förkortningar": ["RLF"].',
    ]);
  });

  it('does not let a key stand twice', () => {
    expect(problemsWith({ '"tolerans": 0 }': '"tolerans": 0,\n    "belopp": 5 }' })).toEqual([
      '13: nyckeln ”belopp” finns redan; ta bort den ena.',
    ]);
  });

  it('does not let a label be empty', () => {
    expect(problemsWith({ '"etikettvarianter": {}': '"etikettvarianter": { "": ["x"] }' })).toEqual([
      '84: ”etikettvarianter” har en tom nyckel, till exempel {"SUMMA VERKSAMHET":["Summa nämnd"]}.',
    ]);
  });
});

describe('values', () => {
  it('lists the allowed bilagor', () => {
    expect(problemsWith({ '"10c", "11"': '"10d", "11"' })).toEqual([
      '11: ”obligatoriskaBilagor” innehåller ”10d”; tillåtna värden är 9, 9a, 10a, 10b, 10c, 11, 16, 17.',
    ]);
  });

  it('says that a number has no quotation marks', () => {
    expect(problemsWith({ '"högstPerÅr": 0.03': '"högstPerÅr": "3 %"' })).toEqual([
      '13: ”kostnadsutveckling.högstPerÅr” är "3 %" men ska vara ett tal utan citattecken, till exempel 0.03.',
    ]);
  });

  it('says that a text stands between quotation marks', () => {
    expect(problemsWith({ '"region": "Region Västernorrland"': '"region": 22' })).toEqual([
      '4: ”region” är 22 men ska vara en text inom citattecken, till exempel "Region Västernorrland".',
    ]);
  });

  it('says that a list is a list', () => {
    expect(problemsWith({ '["regionfastigheter"]': '"regionfastigheter"' })).toEqual([
      '16: ”investeringarUtanför10a” är "regionfastigheter" men ska vara en lista [ … ], till exempel ["regionfastigheter"].',
    ]);
  });

  it('says that a block is a block', () => {
    expect(problemsWith({ '"etikettvarianter": {}': '"etikettvarianter": null' })).toEqual([
      '84: ”etikettvarianter” är null men ska vara ett block { … }, till exempel {"SUMMA VERKSAMHET":["Summa nämnd"]}.',
    ]);
  });

  it('says that the pack itself is a block', () => {
    expect(problemsIn('\n[]')).toEqual(['2: regelpaketet är en lista men ska vara ett block { … }.']);
  });

  it('refuses an empty text', () => {
    expect(problemsWith({ '"namn": "Hälso- och sjukvårdsförvaltningen"': '"namn": " "' })).toEqual([
      '8: ”förvaltningar.namn” innehåller en tom text, till exempel "Regionledningsförvaltningen".',
    ]);
  });

  it('refuses an empty list where one value is needed', () => {
    expect(problemsWith({ '["Ja", "Nej"]': '[]' })).toEqual([
      '23: ”projekt.digitalisering” är en tom lista men ska ha minst ett värde, till exempel ["Ja","Nej"].',
    ]);
  });

  it('refuses a number that is too small', () => {
    expect(problemsWith({ '"tolerans": 0': '"tolerans": -1' })).toEqual([
      '12: ”resultatmål.tolerans” är -1 men ska vara minst 0, till exempel 0.',
    ]);
    expect(problemsWith({ '"högstaÅterinvesteringsgrad": 1': '"högstaÅterinvesteringsgrad": 0' })).toEqual([
      '14: ”investeringsnivå.högstaÅterinvesteringsgrad” är 0 men ska vara större än 0, till exempel 1.',
    ]);
  });

  it('takes a depreciation time in whole years, or none', () => {
    const years = (value: string): readonly string[] =>
      problemsWith({ '"internränta": 0.015': `"internränta": 0.015, "avskrivningstid": ${value}` });
    expect(years('1')).toEqual([]);
    expect(years('2.5')).toEqual([
      '29: ”kapitalkostnad.avskrivningstid” är 2.5 men ska vara ett helt tal, till exempel 5.',
    ]);
    expect(years('0')).toEqual(['29: ”kapitalkostnad.avskrivningstid” är 0 men ska vara minst 1, till exempel 5.']);
    expect(problemsWith({ '  "kapitalkostnad": { "internränta": 0.015 },\n': '' })).toEqual([]);
  });

  it('says how an id and a version are written', () => {
    expect(problemsWith({ '"id": "vasternorrland-2020"': '"id": "Västmanland 2024"', '"1.0.0"': '"1"' })).toEqual([
      '2: ”id” är "Västmanland 2024" men ska vara små bokstäver a–z, siffror och bindestreck, till exempel "vasternorrland-2020".',
      '3: ”version” är "1" men ska vara tre tal med punkt emellan, till exempel "1.0.0".',
    ]);
  });

  it('tells every problem, by line', () => {
    expect(problemsWith({ '"10a", ': '"10A", ', '"tolerans": 0': '"tolerans": true' })).toEqual([
      '11: ”obligatoriskaBilagor” innehåller ”10A”; tillåtna värden är 9, 9a, 10a, 10b, 10c, 11, 16, 17.',
      '12: ”resultatmål.tolerans” är true men ska vara ett tal utan citattecken, till exempel 0.',
    ]);
  });
});

describe('values that make no sense together', () => {
  it('guesses the rule that was meant', () => {
    const off = (rule: string): Readonly<Record<string, string>> => ({
      '"avstängdaRegler": []': `"avstängdaRegler": [\n    { "regel": "${rule}", "skäl": "Egen skala används." }\n  ]`,
    });
    expect(problemsWith(off('16-riskvärde'))).toEqual([
      '119: regeln ”16-riskvärde” finns inte. Menade du ”16-riskvarde”?',
    ]);
    expect(problemsWith(off('momsregeln'))).toEqual([
      '119: regeln ”momsregeln” finns inte. Kommandot ”bilagekontroll rules” listar reglerna.',
    ]);
  });

  it('wants a reason of more than a word for a rule that is switched off', () => {
    expect(
      problemsWith({ '"avstängdaRegler": []': '"avstängdaRegler": [{ "regel": "16-riskvarde", "skäl": "Nej" }]' }),
    ).toEqual([
      '118: ”avstängdaRegler.skäl” är "Nej" men ska ha minst 10 tecken, till exempel "Regionplanen anger ingen gräns.".',
    ]);
  });

  it('notices a percentage where a fraction belongs', () => {
    expect(problemsWith({ '"högstPerÅr": 0.03': '"högstPerÅr": 3' })).toEqual([
      '13: ”kostnadsutveckling.högstPerÅr” är 3; andelar skrivs som decimaltal: 0.03 är 3 %. Menade du 0.03?',
    ]);
    expect(problemsWith({ '"högstPerÅr": 0.03': '"högstPerÅr": 0.5' })).toEqual([]);
    expect(problemsWith({ '"högstaÅterinvesteringsgrad": 1': '"högstaÅterinvesteringsgrad": 100' })).toEqual([
      '14: ”investeringsnivå.högstaÅterinvesteringsgrad” är 100; andelar skrivs som decimaltal: 0.03 är 3 %. Menade du 1?',
    ]);
    expect(problemsWith({ '"högstaÅterinvesteringsgrad": 1': '"högstaÅterinvesteringsgrad": 10' })).toEqual([]);
    expect(problemsWith({ '"störstaFörändring": 0.02': '"störstaFörändring": 2' })).toEqual([
      '15: ”invånare.störstaFörändring” är 2; andelar skrivs som decimaltal: 0.03 är 3 %. Menade du 0.02?',
    ]);
  });

  it('notices an interest rate in percent, and leaves one at thirty percent', () => {
    expect(problemsWith({ '"internränta": 0.015': '"internränta": 1.5' })).toEqual([
      '29: ”kapitalkostnad.internränta” är 1.5; andelar skrivs som decimaltal: 0.03 är 3 %. Menade du 0.015?',
    ]);
    expect(problemsWith({ '"internränta": 0.015': '"internränta": 0.3' })).toEqual([]);
    expect(problemsWith({ '"internränta": 0.015': '"internränta": 0.31' })).toHaveLength(1);
  });

  it('notices a percentage among the limits for changes since last year', () => {
    expect(problemsWith({ '"andel": 0.15': '"andel": 15' })).toEqual([
      '31: ”förraÅret.förändring.andel” är 15; andelar skrivs som decimaltal: 0.03 är 3 %. Menade du 0.15?',
    ]);
    expect(problemsWith({ '"andel": 0.15': '"andel": 1' })).toEqual([]);
    expect(problemsWith({ '"andel": 0.1 }': '"andel": 2 }' })).toEqual([
      '32: ”förraÅret.prognosavvikelse.andel” är 2; andelar skrivs som decimaltal: 0.03 är 3 %. Menade du 0.02?',
    ]);
  });

  it('says how grave a change since last year can be', () => {
    expect(problemsWith({ '"allvar": "varning"': '"allvar": "fel"' })).toEqual([
      '31: ”förraÅret.förändring.allvar” är ”fel”; tillåtna värden är upplysning, varning.',
    ]);
  });

  it('notices a lowest number above the highest', () => {
    expect(problemsWith({ '"minst": 1000': '"minst": 3000001' })).toEqual([
      '15: ”invånare.minst” är 3000001, mer än ”invånare.högst” (3000000).',
    ]);
    expect(problemsWith({ '"minst": 1000': '"minst": 3000000' })).toEqual([]);
  });

  it('notices a financing form that projects cannot have', () => {
    expect(problemsWith({ '"finansieringItPlan": ["It-plan"]': '"finansieringItPlan": ["IT-plan"]' })).toEqual([
      '27: ”projekt.finansieringItPlan” innehåller ”IT-plan”, som inte finns i ”finansieringsformer”; tillåtna värden är It-plan, Investeringsbudget (ESKIL), Givna ramar, Anslag, EU, Övrigt.',
    ]);
  });
});

describe('what is not JSON', () => {
  it('says that an empty file is empty', () => {
    expect(problemsIn('')).toEqual(['1: filen är tom. Ett regelpaket börjar med { och slutar med }.']);
    expect(problemsIn(' \n')).toEqual(['1: filen är tom. Ett regelpaket börjar med { och slutar med }.']);
  });

  it('puts a missing comma on the line that lacks it', () => {
    expect(problemsWith({ '"version": "1.0.0",': '"version": "1.0.0"' })).toEqual([
      '3: kommatecken saknas efter det föregående värdet.',
    ]);
  });

  it('knows a decimal comma', () => {
    expect(problemsWith({ '0.03': '0,03' })).toEqual(['13: tal skrivs med decimalpunkt, till exempel 0.03.']);
  });

  it('knows a percent sign', () => {
    expect(problemsWith({ '0.03': '3 %' })).toEqual([
      '13: andelar skrivs som decimaltal utan procenttecken: 0.03 är 3 %.',
    ]);
  });

  it('knows the quotation marks of a word processor', () => {
    expect(problemsWith({ '"Ja"': '”Ja”' })).toEqual([
      '23: fel sorts citattecken. Text och nycklar skrivs mellan raka citattecken ("…").',
    ]);
  });

  it('knows a key without quotation marks', () => {
    expect(problemsWith({ '"region":': 'region:' })).toEqual([
      '4: här står något som varken är ett tal eller en text inom citattecken. Text och nycklar skrivs mellan raka citattecken ("…").',
    ]);
  });

  it('knows a missing colon, value and bracket', () => {
    expect(problemsWith({ '"id":': '"id"' })).toEqual(['2: kolon saknas mellan nyckeln och dess värde.']);
    expect(problemsWith({ '"Region Västernorrland",': ',' })).toEqual([
      '4: ett värde saknas efter kolon eller kommatecken.',
    ]);
    expect(problemsWith({ '"avstängdaRegler": []\n}': '"avstängdaRegler": []' })).toEqual([
      '118: klammern { avslutas aldrig med }.',
    ]);
  });

  it('knows an unfinished text and what follows the end', () => {
    expect(problemsWith({ '"1.0.0"': '"1.0.0' })).toEqual(['3: texten avslutas aldrig med ett citattecken.']);
    expect(problemsIn(`${PACK}}\n`)).toEqual([
      '120: regelpaketet är slut här, men filen fortsätter. Ta bort det som står efter den sista }.',
    ]);
  });
});
