import type { Ledger } from '../core/ledger/ledger';
import type { Reconciliation } from '../core/ledger/reconcile';
import { formatAddress } from '../core/workbook/address';
import { withoutNoise } from './figures';
import { columnUseName } from './ledger-wording';

/** The ledger that a submission was held to, and how it agrees with bilaga 10 a; nothing where none was given. */
export function ledgerJson(ledger: Ledger | null, reconciliations: readonly Reconciliation[]): object {
  if (ledger === null) return {};
  return {
    ledger: {
      files: (ledger.files ?? []).map(({ file, rows, leftOut, interpretation, remarks }) => ({
        file,
        rows,
        leftOut: leftOut.map(({ what, rows: count, belopp }) => ({ what, rows: count, amount: belopp })),
        interpretation:
          interpretation === null
            ? null
            : {
                state: interpretation.state,
                columns: interpretation.columns.flatMap((use, at) =>
                  use === null ? [] : [{ header: interpretation.headers[at] ?? '', readAs: columnUseName(use) }],
                ),
                codesOf: interpretation.codesOf,
                codes: Object.fromEntries(interpretation.codes),
              },
        remarks,
      })),
      unused: (ledger.unused ?? []).map(({ rows = 1, belopp, konto, version, year, unknownCode }) => {
        return { rows, amount: belopp, konto, version, year, unknownCode: unknownCode ?? null };
      }),
      reconciliation: reconciliations.map(({ label, status, reason, amounts, byIekod }) => ({
        column: label,
        status,
        reason,
        amounts: amounts.map(({ what, ledger: found, bilaga, figures, tolerance, decides, holds }) => ({
          what,
          ledger: withoutNoise(found),
          bilaga: bilaga === null ? null : withoutNoise(bilaga),
          difference: bilaga === null ? null : withoutNoise(found - bilaga),
          tolerance,
          decides,
          holds,
          cells: figures.map(({ sheet, address }) => ({
            file: sheet.file,
            sheet: sheet.sheet,
            cell: formatAddress(address),
          })),
        })),
        byIekod: byIekod.map(({ iekod, intakter, kostnader }) => ({ iekod, intakter, kostnader })),
      })),
    },
  };
}
