import type { LedgerAmount } from './rlf-ledger';

/** Months, so that a year's amount does not stand in one. */
const SHARES = [0.25, 0.25, 0.5];

/** Writes the outcome and the budget of one year as a SIE file of type 2 or 3 (periods) or 4 (transactions). */
export function asSie(ledger: readonly LedgerAmount[], year: number, type: 1 | 2 | 3 | 4): string {
  const objects = ({ iekod, dvo, enhet }: LedgerAmount): string =>
    `{20 "${iekod}" 21 "${dvo}" 22 "${enhet === 'Stab' ? 1 : 2}"}`;
  const own = ledger.filter((amount) => amount.year === year);
  const lines = [
    '#FLAGGA 0',
    '#PROGRAM "Prov" 1.0',
    '#FORMAT PC8',
    `#SIETYP ${type}`,
    '#FNAMN "Region Åäö"',
    `#RAR 0 ${year}0101 ${year}1231`,
    `#RAR -1 ${year - 1}0101 ${year - 1}1231`,
    '#DIM 20 "IE-kod"',
    '#DIM 21 "Dvo"',
    '#DIM 22 "Enhet"',
    '#DIM 6 "Projekt"',
    '#OBJEKT 22 "1" "Stab"',
    '#OBJEKT 22 "2" "Regionfastigheter"',
    ...own.map(({ konto }) => `#KONTO ${konto} "Konto \\"${konto}\\" å"`),
    '#IB 0 1510 100.00',
    '#UB 0 1510 250.50',
  ];
  const actual = own.filter(({ version }) => version === 'Utfall');
  const totals = new Map<string, number>();
  for (const { konto, belopp } of actual) totals.set(konto, (totals.get(konto) ?? 0) + belopp);
  for (const [konto, belopp] of totals) lines.push(`#RES 0 ${konto} ${belopp.toFixed(2)}`);
  for (const amount of own) {
    const label = amount.version === 'Utfall' ? 'PSALDO' : 'PBUDGET';
    if (label === 'PSALDO' && (type === 1 || type === 4)) continue;
    SHARES.forEach((share, at) => {
      const start = `#${label} 0 ${year}0${at + 1} ${amount.konto}`;
      const belopp = (amount.belopp * share).toFixed(2);
      // The same money as a whole, by project and by what tells.
      lines.push(`${start} {} ${belopp} 0`, `${start} {6 "A"} ${belopp} 0`, `${start} ${objects(amount)} ${belopp} 0`);
    });
  }
  if (type === 4) {
    for (const amount of actual) {
      const row = `${amount.konto} ${objects(amount)} ${(amount.belopp / 2).toFixed(2)}`;
      lines.push(
        `#VER A "1" ${year}0315 "Köp åt \\"oss\\""`,
        '{',
        `#TRANS ${row}`,
        `#BTRANS ${row} ${year}0315 "" 0 "Struken"`,
        `#RTRANS ${row} ${year}0315 "" 0 "Tillagd"`,
        `#TRANS ${row} ${year}0315 "" 0 "Tillagd"`,
        `#TRANS 1510 {} ${(-amount.belopp).toFixed(2)}`,
        '}',
      );
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}
