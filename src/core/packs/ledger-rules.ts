import { KRONOR_PER } from '../bilagor/unit';
import type { ColumnUse } from '../ledger/ledger';
import type { IekodOfCode, KeptInterpretation, LedgerRules } from '../ledger/ledger-rules';
import type { WrittenInterpretation } from './ledger-schema';
import type { RulePack } from './schema';

/**
 * What a rule pack says of reading the region's ledger.
 * @param beside interpretations that are kept beside the extract's file; they go before the pack's
 */
export function ledgerRules(pack: RulePack, beside: readonly WrittenInterpretation[] = []): LedgerRules {
  const { huvudbok = {}, förvaltningar } = pack;
  const { versioner = {}, iekod, tolkningar = [], utanIekod = false } = huvudbok;
  return {
    versions: new Map(Object.entries(versioner).map(([code, version]) => [code.toLowerCase(), version])),
    iekod:
      iekod === undefined
        ? null
        : { from: iekod.ur, codes: iekod.värden.map((one) => [one.koder, one.iekod] as const) },
    kept: [...beside, ...tolkningar].map(keptInterpretation),
    forvaltningar: förvaltningar.map(({ namn, förkortningar }) => [namn, ...förkortningar]),
    isWithoutIekod: utanIekod,
  };
}

function keptInterpretation({ rubriker, kolumner, iekod = {} }: WrittenInterpretation): KeptInterpretation {
  const columns = rubriker.map((_, at): ColumnUse | null => {
    const written = kolumner[at] ?? null;
    if (written === null) return null;
    if (typeof written === 'string') return { role: written };
    const { version = null, år: year = null, månad: month = null, ackumulerat = false, kredit, enhet = 'kr' } = written;
    const factor = kredit === true ? -1 : 1;
    return {
      role: 'belopp',
      version,
      year,
      month,
      accumulated: ackumulerat,
      factor,
      kronorPerAmount: KRONOR_PER[enhet],
    };
  });
  const codes = new Map<string, IekodOfCode>();
  for (const [code, meaning] of Object.entries(iekod)) if (meaning !== null) codes.set(code, meaning);
  return { headers: rubriker, columns, codes };
}

/** An interpretation as it is written to be kept. */
export function writtenInterpretation(kept: KeptInterpretation): WrittenInterpretation {
  const kolumner = kept.columns.map((use): WrittenInterpretation['kolumner'][number] => {
    if (use === null) return null;
    if (use.role !== 'belopp') return use.role;
    const { version, year, month, accumulated, factor, kronorPerAmount } = use;
    return {
      belopp: true,
      ...(version === null ? {} : { version }),
      ...(year === null ? {} : { år: year }),
      ...(month === null ? {} : { månad: month }),
      ...(accumulated ? { ackumulerat: true } : {}),
      ...(factor === -1 ? { kredit: true } : {}),
      ...(kronorPerAmount === 1 ? {} : { enhet: kronorPerAmount === 1000 ? 'tkr' : 'mnkr' }),
    };
  });
  const iekod = Object.fromEntries(kept.codes);
  return { rubriker: [...kept.headers], kolumner, ...(kept.codes.size === 0 ? {} : { iekod }) };
}
