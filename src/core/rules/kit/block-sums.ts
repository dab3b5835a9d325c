import type { SumDefinition } from '../../bilagor/table';

/** The sums that add up a block of rows or columns; the others put two named cells together. */
const BLOCK_SUMS: readonly string[] = [
  '10a-summa-verksamhet',
  '10a-resultat',
  '10b-radsumma',
  '10b-total',
  '10c-radsumma',
  '10c-summa-kostnader',
  '10c-summa-investeringar',
  '10c-driftkostnad',
  '9-summa',
  '9a-besok',
];

/** Whether a sum adds up a block of rows or columns, so that its range can be too short. */
export function isBlockSum({ rule, isBlock }: SumDefinition): boolean {
  return isBlock === true || BLOCK_SUMS.includes(rule);
}
