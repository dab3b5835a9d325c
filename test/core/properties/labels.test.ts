import * as fc from 'fast-check';
import { isSameKey, labelKey, plainText } from '../../../src/core/workbook/label';

const RUNS = { seed: 2020, numRuns: 200 };
const WORDS = ['Summa', 'verksamhet', 'Återinvesteringsgrad', 'Nämnd', 'It', 'RESULTAT', 'Övrig', '2020', 'Diff'];
const SPACES = [' ', '  ', '\u00A0', '\u202F', '\n', ' \r\n', '\t', '\u2009'];

const labels = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });
const texts = fc.string({ unit: 'grapheme', maxLength: 30 });

it('the key of a key is the key itself', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        texts,
        labels.map((words) => words.join(' ')),
      ),
      (text) => {
        const key = labelKey(text);
        expect(labelKey(key)).toBe(key);
      },
    ),
    RUNS,
  );
});

it('soft hyphens anywhere in the words and any blanks between them leave a label’s key as it is', () => {
  fc.assert(
    fc.property(
      labels,
      fc.array(fc.nat(40), { maxLength: 5 }),
      fc.array(fc.constantFrom(...SPACES), { minLength: 5, maxLength: 5 }),
      (words, cuts, spaces) => {
        const plain = words.join(' ');
        let text = words.map((word, index) => `${word}${spaces[index] ?? ''}`).join('');
        for (const cut of cuts) {
          const at = cut % (text.length + 1);
          text = `${text.slice(0, at)}\u00AD${text.slice(at)}`;
        }
        expect(labelKey(`${spaces[4] ?? ''}${text}`)).toBe(labelKey(plain));
      },
    ),
    RUNS,
  );
});

it('making a text plain twice is the same as once', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(plainText(plainText(text))).toBe(plainText(text));
    }),
    RUNS,
  );
});

it('two keys are the same word both ways or neither', () => {
  fc.assert(
    fc.property(labels, fc.nat(30), fc.constantFrom('', 'a', 'xy'), (words, cut, put) => {
      const one = labelKey(words.join(''));
      const at = cut % (one.length + 1);
      const other = `${one.slice(0, at)}${put}${one.slice(at + 1)}`;
      expect(isSameKey(one, other)).toBe(isSameKey(other, one));
    }),
    RUNS,
  );
});
