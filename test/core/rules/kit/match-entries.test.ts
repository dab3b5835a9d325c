import * as fc from 'fast-check';
import { matchEntries, type EntryName } from '../../../../src/core/rules/kit/match-entries';

/** Entries written as `4001 Städmaskin`; the number may be left out. */
function entries(...texts: readonly string[]): readonly EntryName[] {
  return texts.map((text) => {
    const [, number = '', name = ''] = /^(\d*)\s*(.*)$/u.exec(text) ?? [];
    return { number, name };
  });
}

function match(current: readonly string[], earlier: readonly string[]): object {
  const shown = ({ number, name }: EntryName): string => `${number} ${name}`.trim();
  const { pairs, came, went } = matchEntries(entries(...current), entries(...earlier), (entry) => entry);
  return {
    pairs: pairs.map(({ entry, prior, isRenamed }) => [shown(entry), shown(prior), isRenamed]),
    came: came.map(shown),
    went: went.map(shown),
  };
}

it('goes by name where the numbers were given out anew', () => {
  expect(match(['4001 Kylrum', '4002 Autoklav'], ['4001 Autoklav', '4002 Truck'])).toEqual({
    pairs: [['4002 Autoklav', '4001 Autoklav', false]],
    came: ['4001 Kylrum'],
    went: ['4002 Truck'],
  });
});

it('goes by number where the name is another', () => {
  expect(match(['4001 Kylrum'], ['4001 Autoklav'])).toEqual({
    pairs: [['4001 Kylrum', '4001 Autoklav', true]],
    came: [],
    went: [],
  });
});

it('does not go by a running number', () => {
  expect(match(['1 Kylrum', '2 Autoklav'], ['1 Autoklav'])).toEqual({
    pairs: [['2 Autoklav', '1 Autoklav', false]],
    came: ['1 Kylrum'],
    went: [],
  });
  expect(match(['12 Kylrum'], ['12 Truck'])).toEqual({ pairs: [], came: ['12 Kylrum'], went: ['12 Truck'] });
});

it('knows a slip, another word order and a name that means the same', () => {
  expect(match(['Utrustning'], ['Utrusning'])).toMatchObject({ pairs: [['Utrustning', 'Utrusning', true]] });
  expect(match(['Diagnostik, bild'], ['Bild diagnostik'])).toMatchObject({ came: [], went: [] });
  expect(match(['Nytt journalsystem'], ['Journalsystem, införande'])).toMatchObject({ came: [], went: [] });
});

it('takes names that share a word only for two', () => {
  expect(match(['Skåpbil, ambulans'], ['Truck, transport'])).toMatchObject({ pairs: [] });
  expect(match(['Övrig hälso- och sjukvård'], ['Övrig verksamhet'])).toMatchObject({ pairs: [] });
});

it('does not count case and punctuation as a new name', () => {
  expect(match(['AUTOKLAV;'], ['Autoklav'])).toMatchObject({ pairs: [['AUTOKLAV;', 'Autoklav', false]] });
});

it('pairs entries of one name in their order', () => {
  expect(match(['Autoklav', 'Autoklav'], ['Autoklav'])).toMatchObject({ came: ['Autoklav'], went: [] });
});

it('leaves out entries without a name', () => {
  expect(match([''], ['4001'])).toEqual({ pairs: [], came: [], went: [] });
});

const NAMES = ['Autoklav', 'Kylrum', 'Truck 4 st', 'Sängar', 'Mikroskop', 'Nytt journalsystem', 'Journalen i mobilen'];
const ENTRY = fc
  .record({ number: fc.constantFrom('', '1', '2', '4001', '4002', '4003'), name: fc.constantFrom(...NAMES, '') })
  .map((entry) => ({ ...entry }));
const LIST = fc.array(ENTRY, { maxLength: 12 });

it('finds every entry of a list in the same list in another order', () => {
  fc.assert(
    fc.property(
      LIST.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const { pairs, came, went } = matchEntries(list, shuffled, (entry) => entry);
        expect([came, went]).toEqual([[], []]);
        for (const { entry, prior } of pairs) expect(prior).toEqual(entry);
      },
    ),
    { seed: 2020, numRuns: 200 },
  );
});

it('uses each named entry of both years once', () => {
  fc.assert(
    fc.property(LIST, LIST, (current, earlier) => {
      const { pairs, came, went } = matchEntries(current, earlier, (entry) => entry);
      const own = [...pairs.map(({ entry }) => entry), ...came];
      const old = [...pairs.map(({ prior }) => prior), ...went];
      const named = (list: readonly EntryName[]): Set<EntryName> => new Set(list.filter(({ name }) => name !== ''));
      expect([own.length, old.length]).toEqual([named(current).size, named(earlier).size]);
      expect([new Set(own), new Set(old)]).toEqual([named(current), named(earlier)]);
    }),
    { seed: 2020, numRuns: 200 },
  );
});
