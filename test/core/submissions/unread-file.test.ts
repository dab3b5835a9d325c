import { shareUnread, type Claimant, type UnreadableFile } from '../../../src/core/submissions/unread-file';
import { builtInPack } from '../../support/check';

const RLF: Claimant = { forvaltningar: ['Regionledningsförvaltningen'], files: ['rlf.xlsx'], pack: builtInPack() };
const HSF: Claimant = {
  forvaltningar: ['Hälso- och sjukvårdsförvaltningen'],
  files: ['hsf.xlsx'],
  pack: builtInPack(),
};

/** Whose a file is among RLF and HSF, with a question mark where nothing tells. */
function ownersOf(file: string, place: Partial<UnreadableFile> = {}): readonly string[] {
  const [rlf = [], hsf = []] = shareUnread([{ file, reason: '', ...place }], [RLF, HSF]);
  const mark = ({ isUnclaimed }: { readonly isUnclaimed: boolean }): string => (isUnclaimed ? '?' : '');
  return [...rlf.map((one) => `RLF${mark(one)}`), ...hsf.map((one) => `HSF${mark(one)}`)];
}

it('is the only submission’s, whatever it is called', () => {
  const [unread] = shareUnread([{ file: 'HSF.xlsx', reason: '' }], [RLF]);
  expect(unread?.map(({ isUnclaimed }) => isUnclaimed)).toEqual([false]);
});

it.each([
  ['RLF bilaga 10b.xlsx', ['RLF']],
  ['bilagor_hsf_2021.xlsx', ['HSF']],
  ['Hälso- och sjukvårdsförvaltningens bilagor.xlsx', ['HSF']],
  ['Hälso- och sjukvårdsförvaltning, bilaga 16.xlsx', ['HSF']],
  ['Regionledningsförvaltningen 2020.xlsx', ['RLF']],
  // A word that an abbreviation only stands within.
  ['rlfx.xlsx', ['RLF?', 'HSF?']],
  ['bilaga 16.xlsx', ['RLF?', 'HSF?']],
])('is told by the name %s', (file, owners) => {
  expect(ownersOf(file)).toEqual(owners);
});

it('is told by the nearest folder that names a förvaltning', () => {
  expect(ownersOf('16.xlsx', { folders: ['original', 'RLF', 'HSF'] })).toEqual(['RLF']);
});

it('is nobody’s here when it names a förvaltning that is not in the call', () => {
  const other =
    builtInPack()
      .förvaltningar.map(({ namn }) => namn)
      .find((name) => !/^(Regionl|Hälso)/u.test(name)) ?? '';
  expect(ownersOf(`${other}.xlsx`)).toEqual([]);
});

it('is those’s whose files lie beside it, where others lie elsewhere', () => {
  expect(ownersOf('16.xlsx', { folders: ['a'], beside: ['16.xlsx', 'rlf.xlsx'] })).toEqual(['RLF']);
  expect(ownersOf('16.xlsx', { folders: ['a'], beside: ['16.xlsx', 'rlf.xlsx', 'hsf.xlsx'] })).toEqual([
    'RLF?',
    'HSF?',
  ]);
});

it('may be everybody’s when nothing tells', () => {
  expect(ownersOf('16.xlsx')).toEqual(['RLF?', 'HSF?']);
});
