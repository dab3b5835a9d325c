import { formatAmount } from '../../../core/findings/wording';
import { accountsOf } from '../../../core/ledger/account-amounts';
import type { LedgerLine } from '../../../core/ledger/ledger';
import { useTexts } from '../../texts/texts-context';
import { Disclosure } from '../Disclosure/Disclosure';

/** What `LedgerAccounts` needs. */
interface LedgerAccountsProps {
  readonly label: string;
  readonly lines: readonly LedgerLine[];
}

/** The accounts of the ledger that a part of a key figure is the sum of, down to the rows of the extract. */
export function LedgerAccounts({ label, lines }: LedgerAccountsProps) {
  const { ledger: texts } = useTexts().keyFigures;
  return (
    <Disclosure title={`${texts.accounts}: ${label}`}>
      <ul>
        {accountsOf(lines).map(({ konto, iekod, belopp, rows, sources }) => {
          const places = sources.flatMap(({ file, first }) => first.map(({ place }) => `${file} ${place}`)).slice(0, 5);
          return (
            <li key={`${konto} ${iekod}`}>
              {`${texts.account(konto, iekod)}: ${formatAmount(belopp, 'kr')}`}
              <br />
              <span lang="sv">{texts.rows(rows, places)}</span>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
