import { checkSubmissions } from '../../src/core/engine/check-submissions';
import { BUILT_IN_PACKS, defaultPack } from '../../src/core/packs/built-in';
import type { DocumentSnapshot } from '../../src/core/document/snapshot';
import { findingsOf } from '../support/check';
import { readDocument } from '../support/documents/read-document';
import { HSF, readSample, RLF } from '../support/sample-files';

/** What is said of risks in a document beside a workbook. */
async function saidOfRisks(workbook: string, document: DocumentSnapshot): Promise<readonly string[]> {
  const options = { pack: defaultPack(), among: [...BUILT_IN_PACKS.values()], ledger: null, unreadable: [] };
  return findingsOf(checkSubmissions([await readSample(workbook)], { ...options, documents: [document] }))
    .filter(({ rule }) => rule.startsWith('plan-risk'))
    .map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`)
    .sort();
}

/** The first of the seven risks. */
const FIRST = 'rist på personal';

/** A document with another text in the place of each paragraph that holds a text. */
function withLine(document: DocumentSnapshot, held: string, change: (text: string) => string): DocumentSnapshot {
  let changed = 0;
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'paragraph' || !block.isItem || !block.text.includes(held)) return block;
    changed += 1;
    return { ...block, text: change(block.text) };
  });
  expect(changed).toBe(1);
  return { ...document, blocks };
}

it('finds in the published plan the risk that it lacks, and the word that turns a vårdgivare into a rådgivare', async () => {
  expect(await saidOfRisks(RLF, readDocument('RLF verksamhetsplan 2020.docx'))).toEqual([
    'varning plan-risk-benamning: Risken ”Utbetalning av ersättning till privata rådgivare” har ordet ”rådgivare”, men på bilaga 16 står ”vårdgivare”. Ett av dem är troligen ett skrivfel.',
    'varning plan-risk-saknas-i-text: Risk 11 (Fakturagranskning) på bilaga 16 finns inte bland planens risker.',
  ]);
});

describe('risks of a plan in which they are bilaga 16’s', () => {
  it.each([
    'HSF verksamhetsplan 2024 utan fel.docx',
    'HSF verksamhetsplan 2024 utan fel, annan layout.docx',
    'HSF verksamhetsplan 2024 utan fel, annan layout.odt',
  ])('are paired, as a list and as a table (%s)', async (name) => {
    expect(await saidOfRisks(HSF, readDocument(name))).toEqual([]);
  });

  it('are missing in both when one is another', async () => {
    const plan = readDocument('HSF verksamhetsplan 2024 utan fel.docx');
    const other = withLine(plan, FIRST, () => 'Översvämning i källararkivet');
    const said = await saidOfRisks(HSF, other);
    expect(said.map((one) => one.split(':')[0])).toEqual([
      'fel plan-risk-saknas-i-bilaga',
      'varning plan-risk-saknas-i-text',
    ]);
    expect(said[0]).toContain('”Översvämning i källararkivet”');
  });

  it('are the same in another order of words, numbered, and with another inflexion', async () => {
    const plan = readDocument('HSF verksamhetsplan 2024 utan fel.docx');
    expect(
      await saidOfRisks(
        HSF,
        withLine(plan, FIRST, (text) => `Risk nummer 1: ${text.toUpperCase()}`),
      ),
    ).toEqual([]);
  });
});
