import { plainText } from '../workbook/label';

/** What a row's heading says of how it enters the sums of its table: a sum of others, a part of another, or neither. */
export type RowWords = 'summa' | 'del' | 'ingendera';

const END = '(?![A-Za-zÀ-ÖØ-öø-ɏ])';
const PART = new RegExp(`^[-–•*\\s]*(?:varav|därav|av vilket|av vilka|i vilket ingår|d[:.]?o varav)${END}`, 'u');
const SUM_FIRST = new RegExp(`^[-–•*\\s]*(?:summa|s:a|s:ma|delsumma|total(?:t|a|en)?|sammanlagt)${END}`, 'u');
const SUM_LAST = /(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:totalt|summa|delsumma|sammanlagt)$/u;

/** Reads the heading of a row: `Summa hälso- och sjukvård`, `Kultur totalt`, `varav Gymnasieverksamhet`. */
export function readRowWords(label: string): RowWords {
  const plain = plainText(label).toLowerCase();
  if (PART.test(plain)) return 'del';
  return SUM_FIRST.test(plain) || SUM_LAST.test(plain.replace(/[\s:;.,]+$/u, '')) ? 'summa' : 'ingendera';
}
