import type { Report, SubmissionReport } from '../../../src/core/engine/report';
import { createReadyMark } from '../../../src/core/review/ready-mark';
import { createReview } from '../../../src/core/review/change-record';
import { formatAddress } from '../../../src/core/workbook/address';
import type { CellInput } from '../../../src/core/workbook/memory-sheet';
import { createSheet } from '../../../src/core/workbook/memory-sheet';
import type { NewCell, NewSheet } from '../../../src/core/workbook/new-sheet';
import { isReportSheet } from '../../../src/core/workbook/report-sheet';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { readWorkbookBytes } from '../../../src/adapters/files/read-workbook-bytes';
import { NODE_HOST } from '../../../src/adapters/files/node-host';
import { zipParts } from '../../../src/adapters/files/zip-parts';
import { reportSheet } from '../../../src/report/sheet/report-sheet';
import { workbookPackage } from '../../../src/report/sheet/workbook-package';
import { acceptedBy, checkReviewed, onlyOf } from '../../support/accepted';
import { builtInPack, checkWorkbooks, findingsOf, summary } from '../../support/check';
import { HSF, readSample, RLF, RLF_ONE_A_BILAGA } from '../../support/sample-files';
import { validSubmission } from '../../support/submission/build-submission';
import type { Submission } from '../../support/submission/submission';

const AT = '2026-11-22T14:05:00+01:00';
const REASON = '=Avtalet räknas upp, enligt beslut i nämnden den 12 november.';
const COST = ['10a', 'Primärvård', 'Kostnader Plan 2022'] as const;
const GROWTH = '10a-kostnadsutveckling';

function sheetOf(report: Report): NewSheet {
  return reportSheet(report, AT);
}

const textOf = ({ value }: NewCell): string => (value === null ? '' : String(value));

/** The rows beneath a heading, up to the next empty row; undefined when there is none. */
function section(sheet: NewSheet, title: string): readonly (readonly NewCell[])[] | undefined {
  const at = sheet.rows.findIndex(([first, ...others]) => first?.value === title && others.length === 0);
  if (at < 0) return undefined;
  const rest = sheet.rows.slice(at + 1);
  const end = rest.findIndex((row) => row.length === 0);
  return end < 0 ? rest : rest.slice(0, end);
}

function lines(rows: readonly (readonly NewCell[])[] | undefined): readonly string[] | undefined {
  return rows?.map((row) => row.map(textOf).join(' | ').replaceAll('\u00A0', ' '));
}

/** A submission without a finding: its key figures of the ledger are left out. */
function valid(): Submission {
  return validSubmission({ ledgerKeyFigures: false });
}

/** A submission whose only finding is that costs grow by too much. */
function withGrowth(): Submission {
  const submission = valid();
  const cell = submission.cell(...COST);
  cell.set(cell.number - 5000);
  const regionbidrag = submission.cell('10a', 'Regionbidrag', 'Intäkter Plan 2022');
  regionbidrag.set(regionbidrag.number + 5000);
  return submission;
}

function growthOf(report: SubmissionReport): SubmissionReport['findings'] {
  return report.findings.filter(({ rule }) => rule === GROWTH);
}

describe('the first rows', () => {
  it('say what the sheet is, the verdict, when and by what it was made, and that it is written over', () => {
    const { rows, name, frozen } = sheetOf(checkWorkbooks(valid().snapshot()));
    expect([name, frozen]).toEqual(['Kontrollrapport', { rows: 2, columns: 0 }]);
    const { id, version, region } = builtInPack();
    expect(lines(rows.slice(0, 4))).toEqual([
      'Kontrollrapport från Bilagekontroll',
      'Hälso- och sjukvårdsförvaltningen 2021: Kan lämnas in',
      `Gjord 2026-11-22 kl. 14.05 med regelpaket ${id}, version ${version} (${region}).`,
      'Bladet visar läget när det gjordes. Det kontrolleras inte, och skrivs över när en ny kontrollrapport görs.',
    ]);
  });

  it('say that nothing could be checked where that is so', () => {
    const { rows } = sheetOf({ ...checkWorkbooks(valid().snapshot()), submissions: [] });
    expect(textOf(rows[1]?.[0] ?? { value: null, style: 'plain' })).toBe('Inget kunde kontrolleras');
  });

  it('are of every submission, and each one’s sections are named by it', async () => {
    const sheet = sheetOf(checkWorkbooks(await Promise.all([RLF, HSF].map(readSample))));
    expect(sheet.rows[1]?.map(textOf)).toEqual([
      'Regionledningsförvaltningen 2020: Kan inte lämnas in. Hälso- och sjukvårdsförvaltningen 2024: Kan lämnas in',
    ]);
    expect(section(sheet, 'Regionledningsförvaltningen 2020 – Nyckeltal')).toBeDefined();
    expect(section(sheet, 'Hälso- och sjukvårdsförvaltningen 2024 – Nyckeltal')).toBeDefined();
  });
});

describe('findings', () => {
  it('are told with the way to their cells, what was expected and found, and the rule', () => {
    const submission = valid();
    const netto = submission.cell('10a', 'Primärvård', 'Netto Budget 2021');
    netto.set(netto.number + 7);
    const report = checkWorkbooks(submission.snapshot());
    const rows = section(sheetOf(report), 'Fel, varningar och upplysningar');
    const found = rows?.find(([, , cell]) => cell?.value === `10a!${formatAddress(netto.place)}`);
    expect(found?.map(textOf).slice(0, 3)).toEqual(['Fel', 'Bilaga 10a', '10a!F7']);
    expect(found?.[2]).toEqual({
      value: '10a!F7',
      style: 'link',
      link: { to: 'cell', sheet: '10a', address: netto.place },
    });
    // -42 600 is what 1 100 and -43 700 come to.
    expect(lines(found === undefined ? [] : [found])?.[0]).toMatch(
      /\| −42 600 tkr \| −42 593 tkr \| \+7 tkr \| .*\(10a-netto\)$/u,
    );
  });

  it('come the gravest first, with what only follows beneath', async () => {
    const rows = section(sheetOf(checkWorkbooks([await readSample(RLF)])), 'Fel, varningar och upplysningar') ?? [];
    const severities = rows.slice(1).map(([severity]) => (severity === undefined ? '' : textOf(severity)));
    const order = ['Fel', 'Varning', 'Upplysning'];
    const own = severities.filter(
      (_, at) => !textOf(rows[at + 1]?.[3] ?? { value: null, style: 'text' }).startsWith('Följer'),
    );
    expect(own).toEqual([...own].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
    expect(new Set(own)).toEqual(new Set(order));
  });

  it('are none where there are none', () => {
    expect(lines(section(sheetOf(checkWorkbooks(valid().snapshot())), 'Fel, varningar och upplysningar'))).toEqual([
      'Inga öppna anmärkningar.',
    ]);
  });

  it('in another workbook are told with its file, and without a way to them', async () => {
    const workbooks = await Promise.all(RLF_ONE_A_BILAGA.map(readSample));
    const cells = sheetOf(checkWorkbooks(workbooks)).rows.flatMap((row) => row.slice(2, 3));
    const isLink = ({ link }: NewCell): boolean => link !== undefined;
    expect(cells.filter(isLink).every((cell) => textOf(cell).startsWith('Bil 10a'))).toBe(true);
    expect(cells.filter((cell) => textOf(cell).includes('.xlsx: ')).some(isLink)).toBe(false);
    expect(cells.map(textOf)).toContain('Bilaga 16 RLF.xlsx: Bil 16!N8');
  });
});

describe('acceptances', () => {
  it('are told with who, when and why, and their findings are no longer open', () => {
    const submission = withGrowth();
    const before = onlyOf(checkWorkbooks(submission.snapshot()));
    const acceptances = acceptedBy(before, growthOf(before), { reason: REASON });
    const sheet = sheetOf(checkReviewed(submission.snapshot(), { acceptances }));
    expect(lines(section(sheet, 'Fel, varningar och upplysningar'))).toEqual(['Inga öppna anmärkningar.']);
    const [headings, row, ...others] = section(sheet, 'Godtagna avvikelser') ?? [];
    expect([lines([headings ?? []]), others]).toEqual([
      ['Allvar | Bilaga | Cell | Anmärkning | Godtagen av | När | Regel | Skäl'],
      [],
    ]);
    expect(row?.map(textOf).slice(4)).toEqual(['Eva Ek', '2026-11-22 kl.\u00A014.05', GROWTH, REASON]);
    expect(row?.[2]?.link).toMatchObject({ to: 'cell', sheet: '10a' });
    expect(textOf(sheet.rows[1]?.[0] ?? { value: null, style: 'plain' })).toMatch(
      /: Kan lämnas in med godtagna avvikelser$/u,
    );
  });

  it('that have lapsed are told at the finding, with both figures', () => {
    const submission = withGrowth();
    const before = onlyOf(checkWorkbooks(submission.snapshot()));
    const acceptances = acceptedBy(before, growthOf(before), { reason: REASON });
    const cell = submission.cell(...COST);
    const [was, is] = [cell.number, cell.number - 1];
    cell.set(is);
    const sheet = sheetOf(checkReviewed(submission.snapshot(), { acceptances }));
    expect(section(sheet, 'Godtagna avvikelser')).toBeUndefined();
    const told = lines(section(sheet, 'Fel, varningar och upplysningar'))?.join('\n') ?? '';
    expect(told).toContain('Godtagandet gäller inte längre.');
    expect(told).toContain(`Skäl: ${REASON} (Eva Ek, 2026-11-22 kl. 14.05)`);
    expect(was - is).toBe(1);
  });

  it('whose finding is gone, or that a later one has taken the place of, are listed apart', () => {
    const submission = withGrowth();
    const before = onlyOf(checkWorkbooks(submission.snapshot()));
    const [resting] = acceptedBy(before, growthOf(before), { reason: REASON });
    if (resting === undefined) throw new Error('Nothing was accepted');
    const superseded = { ...resting, by: 'Bo Berg', reason: 'Ett äldre skäl som inte gäller längre.' };
    const sheet = sheetOf(checkReviewed(valid().snapshot(), { acceptances: [resting], superseded: [superseded] }));
    expect(section(sheet, 'Godtaganden som inte används')?.map((row) => row.map(textOf).slice(4))).toEqual([
      ['Godtagen av', 'När', 'Läge', 'Skäl'],
      ['Eva Ek', '2026-11-22 kl.\u00A014.05', 'Anmärkningen finns inte nu', REASON],
      ['Bo Berg', '2026-11-22 kl.\u00A014.05', 'Ersatt av ett senare', 'Ett äldre skäl som inte gäller längre.'],
    ]);
  });
});

describe('how it stands to earlier reviews', () => {
  it('is told: what is new, and the Klarmarkering with what has changed since', () => {
    const submission = valid();
    const before = onlyOf(checkWorkbooks(submission.snapshot()));
    const signature = { by: 'Eva Ek', at: AT };
    const record = {
      reviews: [createReview(before, signature)],
      readyMarks: [createReadyMark(before, builtInPack(), { ...signature, role: 'ekonomidirektör' })],
    };
    const untouched = lines(
      section(sheetOf(checkReviewed(submission.snapshot(), record)), 'Hälso- och sjukvårdsförvaltningen 2021'),
    );
    expect(untouched).toContain('Sedan granskningen 2026-11-22 kl. 14.05 av Eva Ek: 0 nya, 0 kvarstår, 0 lösta.');
    expect(
      untouched?.some((line) => line.startsWith('Klarmarkerad av Eva Ek, ekonomidirektör, 2026-11-22 kl. 14.05')),
    ).toBe(true);
    expect(untouched?.some((line) => line.startsWith('Ändrad efter klarmarkering'))).toBe(false);

    const netto = submission.cell('10a', 'Primärvård', 'Netto Budget 2021');
    netto.set(netto.number + 7);
    const changed = lines(
      section(sheetOf(checkReviewed(submission.snapshot(), record)), 'Hälso- och sjukvårdsförvaltningen 2021'),
    );
    expect(changed).toContain('Ändrad efter klarmarkering:');
    expect(changed?.filter((line) => line.startsWith('• '))).toContainEqual(expect.stringContaining('Primärvård'));
  });
});

describe('key figures', () => {
  it('are numbers, printed and computed, with the way to their cells', async () => {
    const rows = section(sheetOf(checkWorkbooks([await readSample(RLF)])), 'Nyckeltal') ?? [];
    const row = (cell: string): readonly NewCell[] | undefined => rows.find(([, , place]) => place?.value === cell);
    // Published: Återinvesteringsgrad of Budget 2020, and Tandvårdsersättning of Plan 2021, which is 1,3 kr too low.
    expect(row('Bil 11RLF!D7')?.slice(4, 7)).toEqual([
      { value: expect.closeTo(0.784171696847753, 12) as number, style: 'percent' },
      { value: expect.closeTo(0.78417, 5) as number, style: 'percent' },
      { value: 'stämmer', style: 'text' },
    ]);
    expect(row('Bil 11RLF!E8')?.slice(4, 7)).toEqual([
      { value: 714, style: 'amount' },
      { value: expect.closeTo(715.3, 1) as number, style: 'decimal' },
      { value: 'avviker', style: 'text' },
    ]);
  });
});

describe('what was checked', () => {
  it('is every rule with how its checks ended, and adds up to all of them', () => {
    const report = checkWorkbooks(valid().snapshot());
    const rows = section(sheetOf(report), 'Vad som har kontrollerats')?.slice(1) ?? [];
    const { counts, tallies } = onlyOf(report);
    expect(rows).toHaveLength(new Set(tallies.map(({ rule }) => rule.id)).size);
    const sum = (column: number): number => rows.reduce((total, row) => total + Number(row[column]?.value), 0);
    expect([sum(4), sum(5), sum(6)]).toEqual([counts.passed, 0, counts.notEvaluated]);
  });

  it('and what could not be is told with the reason and the cells', async () => {
    const report = checkWorkbooks([await readSample(RLF)]);
    const rows = section(sheetOf(report), 'Kunde inte kontrolleras') ?? [];
    expect(
      rows.slice(1).every((row) => textOf(row[2] ?? { value: null, style: 'text' }) !== '' && row[3]?.value !== null),
    ).toBe(true);
    const { notEvaluated } = onlyOf(report);
    expect(new Set(rows.slice(1).map((row) => row[3]?.value))).toEqual(
      new Set(notEvaluated.map(({ reason }) => reason)),
    );
  });

  it('tells of files that could not be read and rules that are switched off', () => {
    const report: Report = {
      ...checkWorkbooks(valid().snapshot()),
      unreadable: [{ file: 'trasig.xlsx', reason: 'Filen är skadad.' }],
      disabled: [{ rule: '16-kategori', reason: 'Regionen har egna kategorier.' }],
    };
    expect(lines(section(sheetOf(report), 'Filer och regler som inte är med'))?.slice(1)).toEqual([
      ' |  | trasig.xlsx | Filen är skadad.',
      ' |  | Regeln 16-kategori är avstängd | Regionen har egna kategorier.',
    ]);
  });
});

describe('a workbook with its own Kontrollrapport is checked as without', () => {
  function asSnapshot({ name, rows }: NewSheet): WorkbookSnapshot['sheets'][number] {
    const cells: Record<string, CellInput> = {};
    rows.forEach((row, at) => {
      row.forEach(({ value }, column) => (cells[formatAddress({ row: at, column })] = { value }));
    });
    return createSheet({ name, cells });
  }

  it.each([
    ['first', 0],
    ['last', Infinity],
  ])('where the sheet is the %s', async (_, at) => {
    const workbook = await readSample(RLF);
    const report = checkWorkbooks([workbook]);
    const sheets = [...workbook.sheets];
    sheets.splice(at, 0, asSnapshot(sheetOf(report)));
    const again = checkWorkbooks([{ ...workbook, sheets }]);
    expect(findingsOf(again).map(summary)).toEqual(findingsOf(report).map(summary));
    expect(onlyOf(again).counts).toEqual(onlyOf(report).counts);
  });

  it('also read from a file', () => {
    const sheet = sheetOf(checkWorkbooks(withGrowth().snapshot()));
    const read = readWorkbookBytes('Bok.xlsx', zipParts(workbookPackage([sheet])), NODE_HOST);
    if (!read.ok) throw new Error(read.reason);
    expect(read.workbook.sheets.map(isReportSheet)).toEqual([true]);
    expect(onlyOf(checkWorkbooks([read.workbook])).submission).toMatchObject({ bilagor: [], unrecognised: [] });
  });
});
