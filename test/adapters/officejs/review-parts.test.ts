import { readReviews } from '../../../src/core/review/part/read-reviews';
import { REVIEW_NAMESPACE } from '../../../src/core/review/review-namespace';
import { createSheet } from '../../../src/core/workbook/memory-sheet';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { snapshotOf } from '../../../workbench/host/workbook/snapshot';
import { openInExcel, type ExcelOptions, type OpenInExcel } from '../../support/open-in-excel';

const FIRST = part('Anna');
const SECOND = part('Bo');

/** A part as it is written; what it holds does not matter to the host. */
function part(content: string): string {
  return `<granskning xmlns="${REVIEW_NAMESPACE}" version="1">"${content}"</granskning>`;
}

function sheets(count: number): readonly SheetSnapshot[] {
  return Array.from({ length: count }, (_, index) =>
    createSheet({
      name: `Blad${index + 1}`,
      cells: { A1: { value: index }, B2: { value: 'Gul', fill: 'FFFF00' } },
      hiddenRows: [1],
    }),
  );
}

function open(reviewParts: readonly string[], options: ExcelOptions = {}, count = 1): OpenInExcel {
  return openInExcel({ file: 'Bok.xlsx', sheets: sheets(count), reviewParts }, options);
}

/** The parts of any namespace, as the workbook keeps them. */
function partsIn({ excel }: OpenInExcel): readonly string[] {
  return excel.workbook.xmlParts.all.map(({ xml }) => xml);
}

describe('reading what the workbook keeps of its reviews', () => {
  it.each([
    ['none', []],
    ['one', [FIRST]],
    ['several', [FIRST, SECOND]],
  ])('gives the parts: %s', async (_, parts) => {
    const workbook = await open(parts).host.read();
    expect(workbook).toMatchObject({ reviewParts: parts, hasUnreadReview: false });
  });

  it('leaves the parts of other programs alone', async () => {
    const opened = open([FIRST]);
    opened.excel.workbook.xmlParts.add('<annat xmlns="urn:annat">1</annat>');
    expect((await opened.host.read()).reviewParts).toEqual([FIRST]);
  });

  it.each([1, 100, 1_000])('takes no more requests for it: three for %i sheets', async (count) => {
    const { excel, host } = open([FIRST, SECOND], {}, count);
    const workbook = await host.read();
    expect([workbook.sheets.length, workbook.reviewParts]).toEqual([count, [FIRST, SECOND]]);
    expect(excel.traffic.requests).toHaveLength(3);
  });

  it('disturbs no list of what can be undone, by the strictest reading', async () => {
    const { excel, host } = open([FIRST], { undo: 'by request flags' });
    excel.edit('Blad1', 'A1', 5);
    await host.read();
    expect(excel.undoDepth).toBe(1);
  });

  it('asks for it alone where it is too large an answer together with the sheets', async () => {
    const long = part('x'.repeat(30_000));
    const { host } = open([long], { platform: 'OfficeOnline', payloadLimit: 40_000 }, 20);
    const workbook = await host.read();
    expect(workbook).toMatchObject({ reviewParts: [long], hasUnreadReview: false });
    expect(workbook.sheets).toHaveLength(20);
  });

  it('asks for parts one by one where all of them are too large an answer', async () => {
    const parts = [part('x'.repeat(30_000)), part('y'.repeat(30_000))];
    const { host } = open(parts, { platform: 'OfficeOnline', payloadLimit: 40_000 });
    expect(await host.read()).toMatchObject({ reviewParts: parts, hasUnreadReview: false });
  });

  it('reads the sheets also where Excel on the web does not hand over a part, and says that there is one', async () => {
    const huge = part('x'.repeat(6_000_000));
    const { host } = open([FIRST, huge], { platform: 'OfficeOnline' });
    const workbook = await host.read();
    expect(workbook).toMatchObject({ reviewParts: [FIRST], hasUnreadReview: true });
    expect(workbook.sheets).toHaveLength(1);
    expect(readReviews([workbook]).problems).toContainEqual(
      expect.objectContaining({ file: 'Bok.xlsx', kind: 'tooLarge' }),
    );
  });
});

describe('keeping a review with the workbook', () => {
  it('adds a part where there is none', async () => {
    const opened = open([]);
    expect(await opened.host.writeReview([], FIRST)).toEqual({ status: 'written' });
    expect(partsIn(opened)).toEqual([FIRST]);
    expect((await opened.host.read()).reviewParts).toEqual([FIRST]);
  });

  it('replaces the part that is there, and leaves those of other programs', async () => {
    const opened = open([FIRST]);
    opened.excel.workbook.xmlParts.add('<annat xmlns="urn:annat">1</annat>');
    expect(await opened.host.writeReview([FIRST], SECOND)).toEqual({ status: 'written' });
    expect(partsIn(opened)).toEqual([SECOND, '<annat xmlns="urn:annat">1</annat>']);
  });

  it('deletes what is more than one', async () => {
    const opened = open([FIRST, SECOND, part('Cecilia')]);
    expect(await opened.host.writeReview([FIRST, SECOND, part('Cecilia')], part('alla'))).toEqual({
      status: 'written',
    });
    expect(partsIn(opened)).toEqual([part('alla')]);
  });

  it('can be gone on with, however Excel writes what it was given', async () => {
    const opened = open([]);
    const { reviewParts: none = ['?'] } = await opened.host.read();
    await opened.host.writeReview(none, `<?xml version="1.0" encoding="UTF-8"?>\n${FIRST}`);
    const { reviewParts: first = [] } = await opened.host.readChanges();
    expect(first).toEqual(partsIn(opened));
    expect(await opened.host.writeReview(first, SECOND)).toEqual({ status: 'written' });
    expect(partsIn(opened)).toEqual([SECOND]);
  });

  it('writes nothing over what somebody else has kept meanwhile, and gives that', async () => {
    const opened = open([FIRST]);
    const [kept] = opened.excel.workbook.xmlParts.all;
    opened.excel.workbook.xmlParts.replace(kept?.id ?? '', SECOND);
    expect(await opened.host.writeReview([FIRST], part('Cecilia'))).toEqual({ status: 'changed', parts: [SECOND] });
    expect(partsIn(opened)).toEqual([SECOND]);
    expect(await opened.host.writeReview([SECOND], part('Cecilia'))).toEqual({ status: 'written' });
  });

  it.each([
    ['a first part', [], FIRST],
    ['a further part', [FIRST], SECOND],
  ])('writes nothing over %s that has come meanwhile', async (_, before, come) => {
    const opened = open(before);
    opened.excel.workbook.xmlParts.add(come);
    expect(await opened.host.writeReview(before, part('Cecilia'))).toEqual({
      status: 'changed',
      parts: [...before, come],
    });
    expect(partsIn(opened)).toEqual([...before, come]);
  });

  it('is given with the workbook when that is handed out', async () => {
    const opened = open([FIRST]);
    await opened.host.writeReview([FIRST], SECOND);
    const handedOut = snapshotOf(opened.excel.workbook);
    expect(handedOut.reviewParts).toEqual([SECOND]);
    expect((await openInExcel(handedOut).host.read()).reviewParts).toEqual([SECOND]);
  });

  it.each(['PC', 'OfficeOnline'] as const)('is refused in a workbook that is read-only (%s)', async (platform) => {
    const opened = open([FIRST], { platform });
    opened.excel.workbook.isReadOnly = true;
    await expect(opened.host.writeReview([FIRST], SECOND)).rejects.toMatchObject({ kind: 'readOnly' });
    expect(partsIn(opened)).toEqual([FIRST]);
  });

  it('is refused while a cell is being edited', async () => {
    const opened = open([FIRST]);
    opened.excel.startCellEdit();
    await expect(opened.host.writeReview([FIRST], SECOND)).rejects.toMatchObject({ kind: 'cellIsBeingEdited' });
    opened.excel.endCellEdit();
    expect(partsIn(opened)).toEqual([FIRST]);
  });

  // Microsoft: a protected structure is about viewing, adding, moving, deleting, hiding and renaming sheets.
  it('is not kept from it by a protected structure or protected sheets, which are about other things', async () => {
    const opened = open([FIRST]);
    opened.excel.workbook.structureProtection = { password: 'hemligt' };
    for (const sheet of opened.excel.workbook.sheets)
      opened.excel.workbook.putState(sheet, { protection: { password: 'hemligt', options: {} } });
    expect(await opened.host.writeReview([FIRST], SECOND)).toEqual({ status: 'written' });
    expect(partsIn(opened)).toEqual([SECOND]);
  });

  it('writes nothing where a part cannot be read whole', async () => {
    const huge = part('x'.repeat(6_000_000));
    const opened = open([huge], { platform: 'OfficeOnline' });
    const { reviewParts = ['?'] } = await opened.host.read();
    expect(reviewParts).toEqual([]);
    await expect(opened.host.writeReview(reviewParts, FIRST)).rejects.toMatchObject({ kind: 'tooLarge' });
    expect(partsIn(opened)).toEqual([huge]);
  });

  it('says that it is too large where Excel on the web does not take so much', async () => {
    const opened = open([], { platform: 'OfficeOnline' });
    await expect(opened.host.writeReview([], part('x'.repeat(6_000_000)))).rejects.toMatchObject({ kind: 'tooLarge' });
    expect(partsIn(opened)).toEqual([]);
  });
});
