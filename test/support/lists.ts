import { swedishMessage } from '../../src/core/findings/messages/swedish';
import type { Bilaga10c } from '../../src/core/bilagor/bilaga-10c';
import type { Bilaga16 } from '../../src/core/bilagor/bilaga-16';
import type { Bilaga17 } from '../../src/core/bilagor/bilaga-17';
import type { Bilaga, BilagaByKind } from '../../src/core/bilagor/index';
import { recogniseSheet } from '../../src/core/bilagor/recognise';
import { columnName, formatAddress } from '../../src/core/workbook/address';
import { createSheet, type CellInput } from '../../src/core/workbook/memory-sheet';
import type { CheckResult, FindingDraft } from '../../src/core/findings/finding';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../../src/core/packs/built-in';
import type { RulePack } from '../../src/core/packs/schema';
import type { BilagaRule, SubmissionRule } from '../../src/core/rules/kit/define-rule';
import { RuleContext } from '../../src/core/rules/kit/rule-context';
import type { Submission } from '../../src/core/submissions/submission';

/** What a test puts in a cell. */
export type Content = string | number | CellInput;

/** Cells that differ from the valid list: by Nr of the row, then by the column's title. */
export type Changes<Title extends string> = Readonly<Record<number, Readonly<Partial<Record<Title, Content | null>>>>>;

/** How a list's sheet differs from the template. */
export interface ListOptions {
  readonly file?: string;
  readonly sheet?: string;
  readonly sheetIndex?: number;
  /** The name after `Förvaltning:`. */
  readonly forvaltning?: string;
  /** Titles of columns that are left out. */
  readonly without?: readonly string[];
}

const RISKS = `
Nr | Benämning       | Beskrivning    | Kategori              | Process‐\\neffektivitet | Säkerhet \\npatient, \\ninvånare | Förtroende, \\nrykte | Med‐\\narbetare | Hus‐\\nhållning\\nresurser | Befintliga åtgärder | Styrande dokument | Effektivitet | Påverkan | Sannolikhet | Åtgärd           | Ansvarig        | Status
1  | Brist på personal | Svårt att rekrytera | Verksamhet          | x |   | x |   |   | Rutin finns | Riktlinje | Röd  | Gul  | Grön | Rekrytera | HR-chef | Pågår
2  | Driftstopp      | Journalen ligger nere | Efterlevnad regelverk |   | X |   |   | x | Rutin finns | Riktlinje | Gul  | Grön | Gul  | Öva       | IT-chef | Klar
3  | Felaktiga utbetalningar | Fel belopp    | Finansiell, Förtroende | x |   |   | x |   | Rutin finns | Riktlinje | Grön | Grön | Röd  | Granska   | Ekonomichef | Pågår
4  | Dataförlust     | Uppgifter går förlorade | Förtroende        |   |   | x |   |   | Rutin finns | Riktlinje | Grön | Gul  | Grön |           | IT-chef | Klar`;

const PROJECTS = `
Nr | Projektnamn         | Beskrivning\\n(Kortfattad beskrivning av målet)       | Kategori         | Digital‐\\nisering | Process‐\\neffekt‐\\nivitet | Säkerhet \\npatient, \\ninvånare | Förtroende, \\nrykte | Med‐\\narbetare | Hushållning\\nresurser | Omfattning\\n(timmar för \\ngenom‐\\nförande) | Investering\\n(Beräknade kostnader) | Finansierings‐form
1  | Mobilt journalsystem | Journalen i telefonen | Ordning och reda | Ja  | x |   | x |   | x | Hög = 5000 h   | 6000000 | It-plan
2  | Renovering av entré  | Ny entré              | Hållbarhet       | Nej |   | x |   |   |   | Låg = 1000 h   |         | Givna ramar
3  | Grön logistik        | Färre transporter     | Övrigt           | Nej | X |   |   | X |   | Medel = 3000 h | 120 000 | EU
4  | Digital patologi     | Bilder i stället för glas | Ordning och reda | Ja | x | x |   |   |   | Låg = 1000 h   | 1500000 | Investeringsbudget (ESKIL)
5  |  |  |  |  |  |  |  |  |  |  |  |
6  |  |  |  |  |  |  |  |  |  |  |  |`;

/** A valid bilaga 16 with four risks, but for the changes; it starts at B3. */
export function readRisks(changes: Changes<string> = {}, options: ListOptions = {}): Bilaga16 {
  return readList('16', RISKS, changes, { sheet: 'Riskanalys', ...options });
}

/** A valid bilaga 17 with four projects in six slots, but for the changes; it starts at B3. */
export function readProjects(changes: Changes<string> = {}, options: ListOptions = {}): Bilaga17 {
  return readList('17', PROJECTS, changes, { sheet: 'Projekt', ...options });
}

function readList<Kind extends '16' | '17'>(
  kind: Kind,
  table: string,
  changes: Changes<string>,
  options: ListOptions,
): BilagaByKind[Kind] {
  const { file = 'test.xlsx', sheet: name = kind, sheetIndex = 0, forvaltning, without = [] } = options;
  const [headers = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n')));
  const kept = headers.flatMap((header, index) => (without.includes(plainTitle(header)) ? [] : [index]));
  const cells: Record<string, CellInput> = {
    B3: { value: kind === '16' ? 'Mall - Riskanalys inför 2024' : 'Projekt 2024 - 2026' },
    D3: { value: `Bilaga ${kind}` },
    ...(forvaltning === undefined ? {} : { F3: { value: `Förvaltning: ${forvaltning}` } }),
  };
  const place = (column: number, row: number): string => `${columnName(column + 1)}${row}`;
  kept.forEach((index, column) => (cells[place(column, 5)] = { value: headers[index] ?? '' }));
  rows.forEach((row, at) => {
    kept.forEach((index, column) => {
      const changed = changes[Number(row[0])]?.[plainTitle(headers[index] ?? '')];
      const content = changed === undefined ? typed(row[index] ?? '') : changed;
      if (content === null || content === '') return;
      cells[place(column, at + 6)] = typeof content === 'object' ? content : { value: content };
    });
  });
  const sheet = createSheet({ name, cells });
  const found = recogniseSheet(sheet, { file, sheet: name, fileIndex: 0, sheetIndex }).bilagor;
  const bilaga = found.find((candidate): candidate is BilagaByKind[Kind] & Bilaga => candidate.kind === kind);
  if (bilaga === undefined || found.length !== 1) throw new Error(`Bilaga ${kind} was not recognised`);
  return bilaga;
}

/** `Process‐\neffekt‐\nivitet` is named Processeffektivitet by a test, and what stands in brackets is left out. */
function plainTitle(header: string): string {
  return header
    .replace(/\n\(.*$/su, '')
    .replace(/‐\n?/gu, '')
    .replace(/ ?\n/gu, ' ')
    .trim();
}

function typed(text: string): string | number {
  return /^\d+$/u.test(text) ? Number(text) : text;
}

/** How a bilaga 10 c differs from the template. */
export interface ItPlanOptions {
  readonly sheet?: string;
  readonly sheetIndex?: number;
  /** What the title says of the unit. */
  readonly unit?: string;
  /** The S:a rows are left out. */
  readonly withoutSums?: boolean;
  /** Cells that differ, by address. */
  readonly cells?: Readonly<Record<string, CellInput>>;
}

/**
 * A bilaga 10 c from A1 for 2024, a line a project: its number, its name, and Kostn. and Inv.utg. of Budget 2024, Plan
 * 2025 and Plan 2026 with blanks between them. The first project stands on rows 6 to 8, Budget 2024 in column F.
 */
export function readItPlan(lines: string, options: ItPlanOptions = {}): Bilaga10c {
  const { sheet: name = '10c', sheetIndex = 9, unit = '1.000-tal kr', withoutSums = false } = options;
  const headers = [
    'Proj.nr',
    'Benämning',
    '',
    'Kostnad tom 2022',
    'Prognos 2023',
    'Budget 2024',
    'Plan 2025',
    'Plan 2026',
  ];
  const cells: Record<string, CellInput> = {
    A1: { value: 'Bilaga 10 c' },
    A2: { value: `Sammanställning av planerade IT projekt (${unit}) IT-plan` },
  };
  [...headers, 'S:a kostn. tom 2026', 'Kund/ systemförvaltning'].forEach((header, column) => {
    if (header !== '') cells[`${columnName(column)}5`] = { value: header };
  });
  const projects = lines.split('\n').filter((line) => line.trim() !== '');
  projects.forEach((line, index) => {
    const [nr = '', benamning = '', kostnad = '', investering = ''] = line.split('|').map((cell) => cell.trim());
    const row = 6 + 3 * index;
    if (nr !== '') cells[`A${row}`] = { value: typed(nr) };
    if (benamning !== '') cells[`B${row}`] = { value: benamning };
    const kinds = ['Kostn.', 'Inv.utg.', ...(withoutSums ? [] : ['S:a'])];
    kinds.forEach((kind, at) => (cells[`C${row + at}`] = { value: kind }));
    const amounts = [kostnad, investering].map((text) => (text === '' ? [] : text.split(/\s+/u).map(Number)));
    ['F', 'G', 'H'].forEach((column, year) => {
      amounts.forEach((values, at) => {
        const value = values[year];
        if (value !== undefined) cells[`${column}${row + at}`] = { value };
      });
      if (withoutSums) return;
      const sum = amounts.reduce((total, values) => total + (values[year] ?? 0), 0);
      cells[`${column}${row + 2}`] = { value: sum, formula: `${column}${row}+${column}${row + 1}` };
    });
  });
  const end = 6 + 3 * projects.length;
  ['Summa kostnader', 'Summa investeringar *)', 'TOTALT IT-plan'].forEach((label, at) => {
    cells[`B${end + at}`] = { value: label };
  });
  const sheet = createSheet({ name, cells: { ...cells, ...options.cells } });
  const found = recogniseSheet(sheet, { file: 'test.xlsx', sheet: name, fileIndex: 0, sheetIndex }).bilagor;
  const bilaga = found.find((candidate): candidate is Bilaga10c => candidate.kind === '10c');
  if (bilaga === undefined || found.length !== 1) throw new Error('Bilaga 10c was not recognised');
  return bilaga;
}

/** What a rule said, as tests compare it. */
export interface Verdict {
  readonly passed: number;
  readonly findings: readonly FoundAt[];
  readonly notEvaluated: readonly string[];
}

/** A finding with its cell's address. */
export interface FoundAt {
  readonly at: string;
  readonly message: string;
  readonly draft: FindingDraft;
}

/** The first rule pack, with changes. */
function packWith(changes: Partial<RulePack> = {}): RulePack {
  const pack = BUILT_IN_PACKS.get(DEFAULT_PACK);
  if (pack === undefined) throw new Error('The default rule pack is missing');
  return { ...pack, ...changes };
}

/** A submission of bilagor, all of one förvaltning. */
function submit(bilagor: readonly Bilaga[]): Submission {
  return {
    forvaltning: 'Regionledningsförvaltningen',
    year: 2024,
    files: ['test.xlsx'],
    pages: [],
    bilagor,
    unrecognised: [],
    unitOf: new Map(
      bilagor.map((bilaga) => [bilaga, { name: bilaga.forvaltning?.text ?? null, isWholeForvaltning: false }]),
    ),
  };
}

/** Runs a rule over a bilaga, or over a submission. */
export function run(rule: BilagaRule | SubmissionRule, ...bilagor: readonly Bilaga[]): Verdict {
  const context = new RuleContext({ submission: submit(bilagor), pack: packWith(), ledger: null, prior: null });
  const results: CheckResult[] = [];
  if (rule.scope === 'submission') results.push(...rule.check(context));
  else for (const bilaga of bilagor) results.push(...rule.check(bilaga, context));
  return {
    passed: results.reduce((sum, result) => sum + (result.outcome === 'passed' ? (result.times ?? 1) : 0), 0),
    findings: results.flatMap((result) =>
      result.outcome === 'finding'
        ? [
            {
              at: result.place === null ? '' : formatAddress(result.place.address),
              message: swedishMessage(result.message),
              draft: result,
            },
          ]
        : [],
    ),
    notEvaluated: results.flatMap((result) => (result.outcome === 'notEvaluated' ? [result.reason] : [])),
  };
}

/** The cells at which a rule found something. */
export function cellsFound(verdict: Verdict): readonly string[] {
  return verdict.findings.map(({ at }) => at);
}

/** What the fixes of a verdict's findings write, by cell. */
export function fixesOf(verdict: Verdict): Readonly<Record<string, string | number | undefined>> {
  return Object.fromEntries(
    verdict.findings.flatMap(({ draft }) =>
      (draft.fix ?? []).map(({ place, value, formula }) => [formatAddress(place.address), value ?? formula]),
    ),
  );
}
