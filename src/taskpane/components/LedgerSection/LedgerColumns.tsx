import type { ColumnUse, DimensionRole, LedgerInterpretation } from '../../../core/ledger/ledger';
import { columnUseName } from '../../../report/ledger-wording';
import { useSession } from '../../app/session-context';
import { useTexts } from '../../texts/texts-context';
import { Choice } from '../Choice/Choice';

const ROLES: readonly DimensionRole[] = [
  'konto',
  'iekod',
  'motpart',
  'motpartsenhet',
  'version',
  'år',
  'period',
  'dvo',
  'enhet',
  'förvaltning',
];
const AMOUNT: ColumnUse = {
  role: 'belopp',
  version: null,
  year: null,
  month: null,
  accumulated: false,
  factor: 1,
  kronorPerAmount: 1,
};

/** What `LedgerColumns` needs. */
interface LedgerColumnsProps {
  readonly name: string;
  readonly interpretation: LedgerInterpretation;
}

/** What each column of an extract is read as; another can be chosen. */
export function LedgerColumns({ name, interpretation: { headers, columns } }: LedgerColumnsProps) {
  const session = useSession();
  const { ledger: texts } = useTexts().keyFigures;
  return headers.map((header, at) => {
    if (header === '') return null;
    const use = columns[at] ?? null;
    const amount = use?.role === 'belopp' ? use : AMOUNT;
    const uses = new Map<string, ColumnUse | null>([
      ['inget', null],
      ...ROLES.map((role) => [role, { role }] as const),
      ['belopp', amount],
    ]);
    return (
      <Choice
        key={at}
        label={header}
        options={[...uses].map(([value, one]) => ({ value, name: one === null ? texts.notRead : columnUseName(one) }))}
        chosen={use === null ? 'inget' : use.role}
        onChoose={(value) => void session.interpretLedger(name, at, uses.get(value) ?? null)}
      />
    );
  });
}
