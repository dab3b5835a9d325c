import type { CellAddress } from '../workbook/address';
import { startsWithOneOf } from '../workbook/label';
import { addressOf, findNamed, findYearMention, type Region } from './region';
import { usedRange } from './rows';
import type { BilagaBase } from './bilaga-base';
import type { BilagaKind } from './table';
import type { BilagaTraits } from './traits/bilaga-traits';

/** The parts of a bilaga that its own reader gives; the rest is the same for all. */
export type BilagaModel<B extends BilagaBase> = Omit<
  B,
  | 'sheet'
  | 'snapshot'
  | 'formulas'
  | 'range'
  | 'title'
  | 'forvaltning'
  | 'verksamhet'
  | 'confidence'
  | 'evidence'
  | 'yearMentions'
  | 'traits'
>;

/** A bilaga as its reader found it in a region. */
export interface BilagaReading<B extends BilagaBase> {
  readonly model: BilagaModel<B>;
  /** The first cell of the header that the table was found by. */
  readonly header: CellAddress;
  /** First row of the table's headers and last row of its body. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** What speaks for this bilaga, and whether it was found. */
  readonly marks: readonly (readonly [string, boolean])[];
}

/** How one bilaga is found and read. */
export interface BilagaDefinition<B extends BilagaBase> {
  readonly kind: BilagaKind;
  /** Keys with which the title below `Bilaga …` begins. */
  readonly subjects: readonly string[];
  /** Words of a title that names the budget year, when the title does. */
  readonly yearTitle?: RegExp;
  /** Finds the table in a region and reads it; undefined when it is not there. Never throws. */
  readonly read: (region: Region) => BilagaReading<B> | undefined;
}

/** A bilaga that was found, with where it ends. */
export interface Recognised<B extends BilagaBase> {
  readonly bilaga: B;
  readonly lastRow: number;
  /** The line that tells the bilaga's subject stands above it. */
  readonly hasSubject: boolean;
}

/** A recogniser for one bilaga. */
export interface BilagaRecogniser<B extends BilagaBase = BilagaBase> {
  readonly kind: BilagaKind;
  /** The beginnings of the keys of the line that tells the bilaga's subject. */
  readonly subjects: readonly string[];
  readonly recognise: (region: Region) => Recognised<B> | undefined;
}

/** A bilaga that was found, before anything is known of it but what stands on the sheet. */
export interface RecognisedModel<B extends BilagaBase> {
  readonly bilaga: Omit<B, 'traits'>;
  readonly lastRow: number;
  /** The line that tells the bilaga's subject stands above it. */
  readonly hasSubject: boolean;
}

/** Finds and reads one bilaga; its traits are what makes it known to the rest of the product. */
export interface BilagaReader<B extends BilagaBase> extends Pick<BilagaRecogniser<B>, 'kind' | 'subjects'> {
  readonly recognise: (region: Region) => RecognisedModel<B> | undefined;
}

/** Joins a bilaga's reader with what the rest of the product asks of it. */
export function withTraits<B extends BilagaBase>(
  { kind, subjects, recognise }: BilagaReader<B>,
  traitsOf: (bilaga: Omit<B, 'traits'>) => BilagaTraits,
): BilagaRecogniser<B> {
  return {
    kind,
    subjects,
    recognise: (region) => {
      const found = recognise(region);
      if (found === undefined) return undefined;
      const { bilaga, ...more } = found;
      return { bilaga: { ...bilaga, traits: traitsOf(bilaga) } as unknown as B, ...more };
    },
  };
}

/** Completes a bilaga's own reader with what all bilagor share: title, names, range, and how sure it is. */
export function defineBilaga<B extends BilagaBase>(definition: BilagaDefinition<B>): BilagaReader<B> {
  const { kind, subjects, yearTitle, read } = definition;
  const recognise = (region: Region): RecognisedModel<B> | undefined => {
    const reading = read(region);
    if (reading === undefined) return undefined;
    const hasTitle = region.title?.kind === kind;
    const subject = region.cells.find((cell) => cell.row <= reading.firstRow && startsWithOneOf(cell.key, subjects));
    const marks: readonly (readonly [string, boolean])[] = [
      [`titeln ”${region.title?.cell.text.trim() ?? ''}”`, hasTitle],
      [`ämnet ”${subject?.text.trim() ?? ''}”`, subject !== undefined],
      ...reading.marks,
    ];
    const found = marks.filter(([, isFound]) => isFound);
    const mention = yearTitle === undefined ? null : findYearMention(region, yearTitle, reading.firstRow);
    const bilaga = {
      ...reading.model,
      sheet: region.sheet,
      snapshot: region.text.snapshot,
      formulas: region.formulas,
      range: usedRange(region),
      title:
        region.title === undefined
          ? subject === undefined
            ? reading.header
            : addressOf(subject)
          : addressOf(region.title.cell),
      forvaltning: findForvaltning(region, reading.firstRow),
      verksamhet: findNamed(region, ['verksamhet'], reading.firstRow),
      confidence: Math.round((found.length / marks.length) * 100) / 100,
      evidence: found.map(([name]) => name),
      yearMentions: mention === null ? [] : [mention],
    };
    return {
      bilaga: bilaga as unknown as Omit<B, 'traits'>,
      lastRow: reading.lastRow,
      hasSubject: subject !== undefined,
    };
  };
  return { kind, subjects, recognise };
}

/** The name after `Förvaltning:`; else a line above the header that is a name (bilaga 11 has it without the word). */
function findForvaltning(region: Region, firstRow: number): BilagaBase['forvaltning'] {
  const named = findNamed(region, ['förvaltning', 'förvaltn', 'nämnd', 'enhet'], firstRow);
  if (named !== null) return named;
  const line = region.cells.find((cell) => cell.row < firstRow && isForvaltningName(cell.text.trim(), cell.key));
  return line === undefined ? null : { text: line.text.trim(), address: addressOf(line) };
}

function isForvaltningName(text: string, key: string): boolean {
  if (text.length > 80 || /\d{2}|:/u.test(text)) return false;
  if (/^(?:bilaga|ekonomiska?|sammanställning|mall|lista|del)/u.test(key)) return false;
  return (
    /förval[a-zåäö]*ning|^(?:[A-ZÅÄÖ]{2,4})(?:$|[ -/])|förvaltn/u.test(text.toLowerCase()) ||
    /^[A-ZÅÄÖ]{2,4}(?:$|[ /-])/u.test(text)
  );
}
