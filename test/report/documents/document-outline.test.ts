import { checkSubmissions } from '../../../src/core/engine/check-submissions';
import type { SubmissionReport } from '../../../src/core/engine/report';
import { defaultPack } from '../../../src/core/packs/built-in';
import { countMarks, documentOutline, type OutlineTable } from '../../../src/report/documents/document-outline';
import { documentSentence } from '../../../src/report/documents/document-wording';
import { readDocument } from '../../support/documents/read-document';
import { HSF, readSample } from '../../support/sample-files';

let report: SubmissionReport;

beforeAll(async () => {
  const [first] = checkSubmissions([await readSample(HSF)], {
    pack: defaultPack(),
    ledger: null,
    unreadable: [],
    documents: [readDocument('HSF verksamhetsplan 2024 utan fel.docx')],
  }).submissions;
  if (first === undefined) throw new Error('No submission');
  report = first;
});

function outline() {
  const [checked] = report.documents;
  if (checked === undefined) throw new Error('No document');
  return documentOutline(checked, report.findings);
}

function tableUnder(heading: string): OutlineTable {
  const parts = outline().flatMap((section) => (section.heading?.startsWith(heading) === true ? section.parts : []));
  const table = parts.find((part): part is OutlineTable => part.kind === 'table');
  if (table === undefined) throw new Error(`No table under ${heading}`);
  return table;
}

it('marks each figure of the result budget that was held to something, and nothing of its labels', () => {
  const regionbidrag = tableUnder('5.2').rows.find(([label]) => label?.text === 'Regionbidrag') ?? [];
  expect(regionbidrag.map(({ mark }) => mark)).toEqual([null, 'agrees', 'agrees', 'agrees', 'agrees', 'agrees']);
});

it('says what a figure was held to', () => {
  const regionbidrag = tableUnder('5.2').rows.find(([label]) => label?.text === 'Regionbidrag') ?? [];
  const against = regionbidrag[3]?.checks.flatMap((check) => check.against.map(({ place }) => place.sheet.sheet)) ?? [];
  expect(against).toContain('10A Ekonomi');
});

it('counts the places by their marks, and says them as a sentence', () => {
  const counts = countMarks(outline());
  expect([counts.get('fel'), counts.get('varning')]).toEqual([undefined, undefined]);
  expect(counts.get('agrees')).toBeGreaterThan(60);
  expect(documentSentence(outline())).toMatch(
    /^\d+ ställen stämmer, \d+ ställen med siffror är inte kontrollerade\.$/u,
  );
  expect(documentSentence([])).toBe('Inga siffror hittades i dokumentet.');
});
