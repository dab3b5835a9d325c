import Big from 'big.js';
import { movementOf, movementText, type Movement, type Subject } from '../findings/direction';
import { formatAmount } from '../findings/wording';
import type { RowChange } from './biggest-changes';
import type { Language } from './language';

const ENGLISH: Readonly<Record<Subject, string>> = {
  intäkt: 'income',
  kostnad: 'cost',
  nettokostnad: 'net cost',
  nettointäkt: 'net income',
  underskott: 'deficit',
  överskott: 'surplus',
  investeringar: 'investment',
  avskrivningar: 'depreciation',
  belopp: 'amount',
};

/** How a row has changed, so that more cannot be read as less: `nettokostnaden ökar 51 247 tkr (4,3 %)`. */
export function changeSentence({ sense, before, now, share, unit }: RowChange, language: Language = 'sv'): string {
  const movement = movementOf(sense, new Big(before), new Big(now));
  const amount = formatAmount(movement.size, unit);
  // Of what has become another thing, a share says nothing.
  const size =
    share === null || movement.kind === 'turns' ? amount : `${amount} (${formatAmount(Math.abs(share), '%', 1)})`;
  return language === 'sv' ? movementText(movement, size) : englishText(movement, size);
}

function englishText(movement: Movement, size: string): string {
  switch (movement.kind) {
    case 'turns':
      return `${ENGLISH[movement.from]} becomes ${ENGLISH[movement.to]}, a difference of ${size}`;
    case 'changes':
      return `the difference is ${size}`;
    default:
      return `${ENGLISH[movement.subject]} ${movement.kind === 'grows' ? 'grows' : 'shrinks'} by ${size}`;
  }
}
