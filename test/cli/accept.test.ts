import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Acceptance } from '../../src/core/findings/acceptance';
import { EMPTY_RECORD } from '../../src/core/review/review-record';
import { readReviews } from '../../src/core/review/part/read-reviews';
import { writeReviewPart } from '../../src/core/review/part/review-part';
import { customXmlParts } from '../support/office-files/custom-xml';
import { differingParts } from '../support/office-files/patched';
import { zipFile } from '../support/office-files/zip-file';
import { runCli, type CliResult } from '../support/run-cli';
import { readSample } from '../support/sample-files';
import { validSubmission } from '../support/submission/build-submission';
import type { Submission } from '../support/submission/submission';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
const REASON = 'Beloppet är avstämt mot huvudboken.';
const BY = 'Åsa Berg';
const AT = '2026-11-22T14:05:00';

/** Two sums are empty, a varning each, and one Netto is wrong, a fel that another follows from. */
function withFindings(): Submission {
  const submission = validSubmission({ ledgerKeyFigures: false });
  submission.cell('10a', 'RESULTAT', 'Netto Plan 2022').clear();
  submission.cell('10b', 'TOTALT', 'Budget 2021').clear();
  submission.cell('10a', 'Primärvård', 'Netto Plan 2023').set(-1);
  return submission;
}

async function save(submission: Submission, name: string): Promise<readonly string[]> {
  const bytes = await submission.toXlsx();
  return [...bytes].map(([file, content]) => folder.write(`${name}/${file}`, content));
}

async function saveOne(submission: Submission, name: string): Promise<string> {
  const [bytes] = (await submission.toXlsx()).values();
  return folder.write(`${name}/Bilagor.xlsx`, bytes ?? '');
}

interface JsonFinding {
  readonly sheet: string | null;
  readonly id: string;
  readonly severity: string;
  readonly cell: string | null;
  readonly causedBy: string | null;
  readonly accepted: { readonly reason: string; readonly by: string; readonly at: string } | null;
  readonly lapsed?: { readonly changes: readonly { readonly before: unknown; readonly now: unknown }[] };
}

interface JsonSubmission {
  readonly checks: Readonly<Record<string, number>>;
  readonly findings: readonly JsonFinding[];
  readonly review?: {
    readonly acceptances?: {
      readonly resting?: readonly { readonly finding: string }[];
      readonly superseded?: readonly { readonly reason: string }[];
    };
  };
}

async function checked(...args: readonly string[]): Promise<JsonSubmission> {
  const { stdout } = await runCli(['check', '--format', 'json', ...args]);
  const [submission] = (JSON.parse(stdout) as { readonly submissions: readonly JsonSubmission[] }).submissions;
  if (submission === undefined) throw new Error('Nothing was checked');
  return submission;
}

function idAt({ findings }: JsonSubmission, cell: string): string {
  const id = findings.find((finding) => finding.cell === cell && finding.causedBy === null)?.id;
  if (id === undefined) throw new Error(`No finding at ${cell}: ${findings.map((one) => one.cell).join()}`);
  return id;
}

let file: string;
let before: Buffer;
let resultat: string;
let totalt: string;
let netto: string;
let followOn: string;
let count = 0;

/** A folder that nothing has been written to. */
function newFolder(): string {
  count += 1;
  return folder.path(`ut${count}`);
}

async function accept(args: readonly string[], out = newFolder()): Promise<CliResult & { readonly copy: string }> {
  return { ...(await runCli(['accept', ...args, '--out', out])), copy: join(out, 'Bilagor.xlsx') };
}

function accepting(...ids: readonly string[]): readonly string[] {
  return ['--finding', ...ids, '--reason', REASON, '--by', BY];
}

beforeAll(async () => {
  const submission = withFindings();
  const [bytes] = (await submission.toXlsx()).values();
  file = folder.write('in/Bilagor.xlsx', bytes ?? '');
  before = readFileSync(file);
  const json = await checked(file);
  resultat = idAt(json, submission.cell('10a', 'RESULTAT', 'Netto Plan 2022').address);
  totalt = idAt(json, submission.cell('10b', 'TOTALT', 'Budget 2021').address);
  netto = idAt(json, submission.cell('10a', 'Primärvård', 'Netto Plan 2023').address);
  followOn = json.findings.find(({ causedBy }) => causedBy === netto)?.id ?? '';
});

describe('accepting', () => {
  it('keeps it in a copy in which nothing else is changed, and says what it led to', async () => {
    const { status, stdout, stderr, copy } = await accept([file, ...accepting(resultat)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Godtagen: 10a!I18, varning varde-saknas\. /u);
    expect(stdout).toMatch(/^Hälso- och sjukvårdsförvaltningen 2021: Kan inte lämnas in: \d fel och 1 varning\.$/mu);
    expect(stdout).toContain(`Bilagor.xlsx: ${copy}\n`);
    expect(readFileSync(file)).toEqual(before);
    expect(differingParts(before, readFileSync(copy))).toEqual([
      '[Content_Types].xml',
      'customXml/_rels/item1.xml.rels',
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'xl/_rels/workbook.xml.rels',
    ]);
    const { checks, findings } = await checked(copy);
    expect(checks).toMatchObject({ varning: 1, accepted: 1 });
    expect(findings.find(({ id }) => id === resultat)?.accepted).toMatchObject({
      reason: REASON,
      by: BY,
      at: expect.stringMatching(new RegExp(`^${AT}[+-]\\d\\d:\\d\\d$`, 'u')) as string,
    });
  });

  it('takes several at once, and more into a copy that has some', async () => {
    const both = await accept([file, ...accepting(resultat, totalt)]);
    expect((await checked(both.copy)).checks).toMatchObject({ varning: 0, accepted: 2 });
    const one = await accept([file, ...accepting(resultat)]);
    const other = await accept([one.copy, ...accepting(totalt)]);
    expect((await checked(other.copy)).checks).toMatchObject({ varning: 0, accepted: 2 });
    expect(differingParts(readFileSync(one.copy), readFileSync(other.copy))).toEqual(['customXml/item1.xml']);
  });

  it('takes findings by their cells too', async () => {
    const { copy, status } = await accept([file, ...accepting('10A!i18')]);
    expect(status).toBe(0);
    expect((await checked(copy)).findings.find(({ id }) => id === resultat)?.accepted).not.toBe(null);
  });

  it('gives another reason, and lists the one before', async () => {
    const { copy } = await accept([file, ...accepting(resultat)]);
    const again = await accept([copy, '--finding', resultat, '--reason', 'Rutan ska vara tom i år.', '--by', BY]);
    const { findings, review } = await checked(again.copy);
    expect(findings.find(({ id }) => id === resultat)?.accepted?.reason).toBe('Rutan ska vara tom i år.');
    expect(review?.acceptances?.superseded?.map(({ reason }) => reason)).toEqual([REASON]);
  });

  it('is kept in the file where the finding stands, and the others are copied', async () => {
    const submission = withFindings();
    submission.workbook.moveToFile([submission.sheet('10b')], '10b.xlsx');
    const files = await save(submission, 'två');
    const out = newFolder();
    const { status } = await runCli(['accept', ...files, ...accepting(totalt), '--out', out]);
    expect(status).toBe(0);
    const copies = files.map((path) => join(out, path.split('/').at(-1) ?? ''));
    const differing = copies.map(
      (copy, at) => differingParts(readFileSync(files[at] ?? ''), readFileSync(copy)).length,
    );
    expect(Object.fromEntries(copies.map((copy, at) => [copy.endsWith('10b.xlsx'), differing[at]]))).toEqual({
      true: 5,
      false: 0,
    });
    expect((await checked(...copies)).checks).toMatchObject({ accepted: 1 });
  });

  it('keeps what belongs to no cell in the first file that can', async () => {
    const submission = validSubmission({ ledgerKeyFigures: false });
    submission.workbook.deleteSheet(submission.sheet('16'));
    const path = await saveOne(submission, 'utan16');
    const missing = (await checked(path)).findings.find(({ id }) => id.startsWith('bilaga-saknas'));
    const { copy, stdout } = await accept([path, ...accepting(missing?.id ?? '')]);
    expect(stdout).toMatch(/^Godtagen: Inlämningen, /u);
    expect((await checked(copy)).checks).toMatchObject({ accepted: 1, varning: 0 });
  });

  it('lapses when the figure is another, with both values', async () => {
    const submission = validSubmission({ ledgerKeyFigures: false });
    const cost = submission.cell('10a', 'Primärvård', 'Kostnader Plan 2023');
    const sum = submission.cell('10a', 'SUMMA VERKSAMHET', 'Kostnader Plan 2023');
    // A tenth more than the year before is more than the 3 % that the rule pack allows.
    cost.set(cost.number - 10_000);
    const path = await saveOne(submission, 'dyr');
    const id = idAt(await checked(path), sum.address);
    const { copy } = await accept([path, ...accepting(id)]);
    expect((await checked(copy)).checks).toMatchObject({ accepted: 1 });
    const was = sum.number;
    cost.set(cost.number - 7);
    const [bytes] = (await submission.toXlsx()).values();
    const xml = unzipSync(readFileSync(copy))['customXml/item1.xml'] ?? '';
    const parts = customXmlParts(unzipSync(bytes ?? new Uint8Array()), [{ xml }]);
    const finding = (await checked(folder.write('senare/Bilagor.xlsx', zipFile(parts)))).findings.find(
      (one) => one.id === id,
    );
    expect(finding).toMatchObject({ accepted: null });
    expect(finding?.lapsed?.changes).toContainEqual(expect.objectContaining({ before: was, now: was - 7 }));
  });
});

describe('taking back', () => {
  it('makes the finding open again, and an older copy does not bring it to life', async () => {
    const { copy } = await accept([file, ...accepting(resultat)]);
    const taken = await accept([copy, '--finding', resultat, '--withdraw', '--by', BY]);
    expect({ status: taken.status, stderr: taken.stderr }).toEqual({ status: 0, stderr: '' });
    expect(taken.stdout).toMatch(/^Godtagandet är återtaget: 10a!I18, varning varde-saknas\. /u);
    expect((await checked(taken.copy)).checks).toMatchObject({ varning: 2 });
    const merged = await accept([taken.copy, '--from', copy]);
    expect((await checked(merged.copy)).checks).toMatchObject({ varning: 2 });
  });

  it('can be done when the finding is mended', async () => {
    const { copy } = await accept([file, ...accepting(resultat)]);
    const xml = unzipSync(readFileSync(copy))['customXml/item1.xml'] ?? '';
    const [bytes] = (await validSubmission({ ledgerKeyFigures: false }).toXlsx()).values();
    const parts = unzipSync(bytes ?? new Uint8Array());
    const mended = folder.write('rättad/Bilagor.xlsx', zipFile(customXmlParts(parts, [{ xml }])));
    expect((await checked(mended)).review?.acceptances?.resting).toMatchObject([{ finding: resultat }]);
    const taken = await accept([mended, '--finding', resultat, '--withdraw', '--by', BY]);
    expect(taken.status).toBe(0);
    expect((await checked(taken.copy)).review?.acceptances).not.toHaveProperty('resting');
  });
});

describe('bringing over from copies', () => {
  it('takes the latest of each, and lists the others', async () => {
    const own = await accept([file, ...accepting(resultat)]);
    const theirs = await accept([
      file,
      '--finding',
      resultat,
      totalt,
      '--reason',
      'Rutan ska vara tom.',
      '--by',
      'Bo Ek',
    ]);
    const merged = await accept([own.copy, '--from', theirs.copy]);
    expect({ status: merged.status, stderr: merged.stderr }).toEqual({ status: 0, stderr: '' });
    const { checks, review } = await checked(merged.copy);
    expect(checks).toMatchObject({ varning: 0, accepted: 2 });
    expect(review?.acceptances?.superseded).toHaveLength(1);
    const told = merged.stdout.replace(/\n {2}/gu, ' ');
    expect(told).toMatch(/^Godtaget i kopian: .*Skäl: Rutan ska vara tom\. \(Bo Ek, 2026-11-22 kl\.\s14\.05\)$/mu);
    expect(told).toMatch(/^Ersatt av ett senare: /mu);
    const again = await accept([merged.copy, '--from', theirs.copy, own.copy]);
    expect(again.stdout).toMatch(/^Kopian har inga godtaganden som inte redan finns\.\n/u);
    expect(readFileSync(again.copy)).toEqual(readFileSync(merged.copy));
  });

  it('brings back what was lost when another program saved the file', async () => {
    const reviewed = await accept([file, ...accepting(resultat, totalt)]);
    const { stderr } = await runCli(['check', file, '--baseline', reviewed.copy]);
    expect(stderr).toContain('har en granskning med godtaganden som saknas här');
    const back = await accept([file, '--from', reviewed.copy]);
    expect((await checked(back.copy)).checks).toMatchObject({ accepted: 2 });
  });

  it('is refused where there is nothing to bring', async () => {
    expect(await accept([file, '--from', file])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `bilagekontroll: Inget sparades. Det finns ingen granskning av Hälso- och sjukvårdsförvaltningen 2021 i ${file}.\n`,
    });
    const missing = folder.path('finns-inte.xlsx');
    expect((await accept([file, '--from', missing])).stderr).toBe(
      `bilagekontroll: Inget sparades. ${missing}: Filen finns inte. Kontrollera sökvägen och filnamnet.\n`,
    );
  });

  it('takes nothing that belongs to another submission', async () => {
    const other = validSubmission({ ledgerKeyFigures: false }, { forvaltning: 'Regionala utvecklingsförvaltningen' });
    other.cell('10b', 'TOTALT', 'Budget 2021').clear();
    const path = await saveOne(other, 'ruf');
    const id = idAt(await checked(path), other.cell('10b', 'TOTALT', 'Budget 2021').address);
    const reviewed = await accept([path, ...accepting(id)]);
    expect((await accept([file, '--from', reviewed.copy])).stderr).toContain('Det finns ingen granskning av Hälso-');
  });
});

describe('what is refused, in one line with status 2, and nothing is written', () => {
  const given = ['--reason', REASON, '--by', BY];

  it.each<[string, () => readonly string[], RegExp]>([
    ['an id that is not there', () => ['--finding', 'xyz', ...given], /Ingen anmärkning har id eller cell ”xyz”\.\n$/u],
    [
      'a slip',
      () => ['--finding', `${resultat}x`, ...given],
      /Ingen anmärkning har id eller cell ”.*x”\. Menade du ”varde-saknas\/10a\//u,
    ],
    ['one of several', () => ['--finding', resultat, 'xyz', ...given], /Ingen anmärkning har id eller cell ”xyz”/u],
    ['a fel', () => ['--finding', netto, ...given], /”10a-netto\/.*” kan inte godtas\. Ett fel ska rättas\./u],
    [
      'what only follows',
      () => ['--finding', followOn, ...given],
      /kan inte godtas\. Anmärkningen följer bara av en annan/u,
    ],
    ['no reason', () => ['--finding', resultat, '--by', BY], /Ange varför avvikelsen godtas: --reason TEXT\./u],
    [
      'a reason that is none',
      () => ['--finding', resultat, '--reason', 'ok', '--by', BY],
      /--reason: Skriv skälet som en mening/u,
    ],
    ['nobody', () => ['--finding', resultat, '--reason', REASON], /Ange vem det är som granskar: --by NAMN\./u],
    ['a name that is none', () => ['--finding', resultat, '--reason', REASON, '--by', '1'], /--by: Skriv ditt namn\./u],
    ['nothing to accept', () => given, /Ange vilka anmärkningar som godtas, --finding CELL-ELLER-ID…, eller en kopia/u],
    ['a reason for taking back', () => ['--finding', resultat, '--withdraw', ...given], /ta bort --reason\./u],
    [
      'taking back what is not accepted',
      () => ['--finding', resultat, '--withdraw', '--by', BY],
      /” är inte godtagen\./u,
    ],
    [
      'two things at once',
      () => ['--finding', resultat, '--from', file],
      /--from tar över alla godtaganden .* inte anges tillsammans med --finding\./u,
    ],
    [
      'a restart of what is whole',
      () => ['--finding', resultat, ...given, '--restart'],
      /Granskningen är inte skadad; kör utan --restart\./u,
    ],
  ])('%s', async (_what, args, message) => {
    const out = newFolder();
    const { status, stdout, stderr } = await accept([file, ...args()], out);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });

  it('a name and a reason of the greatest length are taken, longer ones are not', async () => {
    const text = (letters: number): string => `Avstämt mot huvudboken ${'a'.repeat(letters - 23)}`;
    const given = (reason: string, by: string) => accept([file, '--finding', resultat, '--reason', reason, '--by', by]);
    expect((await given(text(2000), 'a'.repeat(120))).status).toBe(0);
    expect((await given(text(2001), BY)).stderr).toContain('Korta skälet till högst 2000 tecken.');
    expect((await given(REASON, 'a'.repeat(121))).stderr).toContain('Korta texten till högst 120 tecken.');
  });

  it('no folder, and the input’s own', async () => {
    expect((await runCli(['accept', file, ...accepting(resultat)])).stderr).toBe(
      'bilagekontroll: Ange mappen som kopiorna ska skrivas till: --out MAPP.\n',
    );
    expect((await accept([file, ...accepting(resultat)], folder.path('in'))).stderr).toContain(
      'Filen läses av samma kommando och skrivs aldrig över.',
    );
    expect(readFileSync(file)).toEqual(before);
  });

  it.each(['xls', 'ods'])('a file that has no place for it (.%s)', async (ending) => {
    const path = join('test', 'fixtures', `RLF bilagor 2020.${ending}`);
    const { findings } = await checked(path);
    const id = findings.find(
      ({ severity, causedBy, cell }) => severity === 'varning' && causedBy === null && cell !== null,
    )?.id;
    const { status, stderr } = await accept([path, ...accepting(id ?? '')]);
    expect(status).toBe(2);
    expect(stderr).toContain(`Inget sparades. ${path}: Filen är `);
    expect(stderr).toContain('Spara den som Excel-arbetsbok (.xlsx)');
  });
});

describe('a review that cannot be read', () => {
  function withReview(xml: string, name: string): string {
    return folder.write(`${name}/Bilagor.xlsx`, zipFile(customXmlParts(unzipSync(before), [{ xml }])));
  }

  const LATER = '<granskning xmlns="urn:bilagekontroll:granskning" version="2"><nytt/></granskning>';

  it('of a later version is never replaced', async () => {
    const path = withReview(LATER, 'nyare');
    for (const more of [[], ['--restart']]) {
      const { status, stderr } = await accept([path, ...accepting(resultat), ...more]);
      expect(status).toBe(2);
      expect(stderr).toContain('Uppdatera programmet för att läsa den.');
      expect(stderr).toContain(
        `Inget sparades. Granskningen i ${path} är gjord med en nyare version av Bilagekontroll.`,
      );
    }
  });

  it.each([
    ['cut off', writeReviewPart(EMPTY_RECORD).slice(0, -20)],
    ['edited by hand', writeReviewPart(EMPTY_RECORD).replace('{', '{ "acceptances": oj,')],
  ])('is begun anew only when that is asked for (%s)', async (_how, xml) => {
    const path = withReview(xml, 'skadad');
    const refused = await accept([path, ...accepting(resultat)]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(`Inget sparades. Granskningen i ${path} är skadad. Börja om den med --restart.`);
    const restarted = await accept([path, ...accepting(resultat), '--restart']);
    expect(restarted.status).toBe(0);
    expect(restarted.stderr).toContain(`${path}: Den skadade granskningen är ersatt i kopian.`);
    expect((await checked(restarted.copy)).checks).toMatchObject({ accepted: 1 });
  });

  it('in part is kept as it is', async () => {
    const xml = writeReviewPart({ ...EMPTY_RECORD, unreadable: [{ framtid: 1 }] });
    const { copy } = await accept([withReview(xml, 'delvis'), ...accepting(resultat)]);
    const { record } = readReviews([await readSample(copy)]);
    expect(record.unreadable).toEqual([{ framtid: 1 }]);
    expect(record.acceptances).toHaveLength(1);
  });

  it('in part of a copy is told of when the rest is brought over', async () => {
    const reviewed = await accept([file, ...accepting(resultat)]);
    const { record } = readReviews([await readSample(reviewed.copy)]);
    const path = withReview(writeReviewPart({ ...record, unreadable: [{ framtid: 1 }] }), 'delvis-kopia');
    const { status, stderr } = await accept([file, '--from', path]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `bilagekontroll: ${path}: En uppgift i arbetsbokens granskning går inte att läsa och används inte. Den finns kvar i filen.\n`,
    });
  });

  it('in a copy is not brought over', async () => {
    const path = withReview(LATER, 'nyare-kopia');
    expect((await accept([file, '--from', path])).stderr).toContain(
      `Inget sparades. ${path}: Arbetsbokens granskning är gjord`,
    );
  });
});

it('accepts all in a range once, and tells the cell that may not be', async () => {
  const found = await checked(file);
  const cells = [resultat, totalt].map((id) => found.findings.find((finding) => finding.id === id));
  const ranges = cells.map((finding) => `${finding?.sheet}!A${finding?.cell?.replace(/\D/gu, '')}:${finding?.cell}`);
  const both = await accept([file, '--finding', ...ranges, resultat, '--reason', REASON, '--by', BY]);
  expect({ status: both.status, stderr: both.stderr }).toEqual({ status: 0, stderr: '' });
  expect((await checked(both.copy)).checks).toMatchObject({ accepted: 2 });
  const wide = await accept([file, '--finding', '10a!A1:Z99', '--reason', REASON, '--by', BY]);
  expect(wide.status).toBe(2);
  expect(wide.stderr).toMatch(/”10a![A-Z]+\d+” kan inte godtas\. Ett fel ska rättas\./u);
});

it('keeps markup in a reason as text', async () => {
  const reason = 'Belopp <b>&amp; "avstämt" ]]></granskning> enligt \u0000 beslut.';
  const { copy } = await accept([file, '--finding', resultat, '--reason', reason, '--by', '<script>Åsa</script>']);
  const { accepted } = (await checked(copy)).findings.find(({ id }) => id === resultat) ?? {};
  expect(accepted).toMatchObject({ reason, by: '<script>Åsa</script>' });
  const page = (await runCli(['check', copy, '--format', 'html'])).stdout;
  expect(page).not.toContain('<b>&amp;');
  expect(page).not.toContain('<script>Åsa');
});

it('takes over ten thousand acceptances', async () => {
  const acceptances = Array.from({ length: 10_000 }, (_, at): Acceptance => {
    return {
      finding: `10a-netto/10a/rad-${at}`,
      forvaltning: 'Hälso- och sjukvårdsförvaltningen',
      year: 2021,
      rule: '10a-netto',
      bilaga: '10a',
      message: `Rad ${at}: netto stämmer inte.`,
      figures: [{ label: `Rad ${at}`, value: at, unit: 'tkr' }],
      reason: REASON,
      by: BY,
      at: '2026-11-20T10:00:00+01:00',
      withdrawn: false,
    };
  });
  const xml = writeReviewPart({ ...EMPTY_RECORD, acceptances });
  const large = folder.write('många/Bilagor.xlsx', zipFile(customXmlParts(unzipSync(before), [{ xml }])));
  const { copy } = await accept([large, ...accepting(resultat)]);
  const { record } = readReviews([await readSample(copy)]);
  expect(record.acceptances).toHaveLength(10_001);
});

describe('a folder that holds an earlier copy', () => {
  const KEPT = 'har en granskning som skulle gå förlorad';

  it('keeps its review, unless the new copy holds it or it is to be replaced', async () => {
    const out = newFolder();
    const first = await accept([file, ...accepting(resultat)], out);
    const reviewed = readFileSync(first.copy);
    const again = await accept([file, ...accepting(totalt)], out);
    expect({ status: again.status, stdout: again.stdout }).toEqual({ status: 2, stdout: '' });
    expect(again.stderr).toContain(KEPT);
    expect(readFileSync(first.copy)).toEqual(reviewed);
    const filled = await runCli(['fill', file, '--out', out]);
    expect({ status: filled.status, isKept: filled.stderr.includes(KEPT) }).toEqual({ status: 2, isKept: true });
    expect(readFileSync(first.copy)).toEqual(reviewed);

    const held = await accept([file, '--from', first.copy], out);
    expect(held.stderr).not.toContain(KEPT);
    const replaced = await accept([file, ...accepting(totalt), '--replace'], out);
    expect(replaced.stderr).toBe(`bilagekontroll: ${first.copy}: Filen fanns redan och är ersatt.\n`);
    expect((await checked(first.copy)).checks['accepted']).toBe(1);
  });

  it('is told when a copy without a review is replaced', async () => {
    const out = newFolder();
    await runCli(['fill', file, '--out', out]);
    const { status, stderr } = await accept([file, ...accepting(resultat)], out);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `bilagekontroll: ${join(out, 'Bilagor.xlsx')}: Filen fanns redan och är ersatt.\n`,
    });
  });

  it('is left where it is a link to another file', async () => {
    const target = folder.write('annan/Bilagor.xlsx', 'annan fil');
    const out = newFolder();
    mkdirSync(out);
    symlinkSync(target, join(out, 'Bilagor.xlsx'));
    const { status, stderr } = await accept([file, ...accepting(resultat)], out);
    expect(status).toBe(2);
    expect(stderr).toContain('Det är en länk till en annan fil.');
    expect(readFileSync(target, 'utf8')).toBe('annan fil');
  });
});
