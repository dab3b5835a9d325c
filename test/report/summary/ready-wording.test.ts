import type { ReadyState } from '../../../src/core/review/ready-mark';
import type { ReadyMark } from '../../../src/core/review/review-record';
import { readyChangeText, readyCounts, readyHeading, readySentence } from '../../../src/report/summary/ready-wording';
import { bilaga11, findingAt } from '../../support/report';

const COUNTS = { fel: 0, varning: 0, upplysning: 7, accepted: 46, passed: 1809, notEvaluated: 23 };
const MARK: ReadyMark = {
  forvaltning: 'Regionledningsförvaltningen',
  year: 2020,
  by: 'Nils Öberg',
  role: 'ekonomidirektör',
  at: '2026-11-22T14:05:00+01:00',
  files: ['RLF.xlsx'],
  rulePack: { id: 'vasternorrland-2020', version: '1.0.0', hash: '' },
  hash: '',
  checkedAgainst: { prior: false, ledger: false },
  counts: COUNTS,
  acceptances: [],
  tables: [],
};

function state(changes: ReadyState['changes'] = []): ReadyState {
  return { mark: MARK, changes };
}

function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}

it('tells who made it, in which role, when and with which rule pack', () => {
  expect(plain(readySentence(state()))).toBe(
    'Klarmarkerad av Nils Öberg, ekonomidirektör, 2026-11-22 kl. 14.05, med regelpaket vasternorrland-2020, version 1.0.0.',
  );
});

it('holds until something has changed', () => {
  expect(readyHeading(state())).toBe('Klarmarkerad');
  expect(readyHeading(state([{ kind: 'rulePack', before: 'a 1.0.0', now: 'a 1.1.0' }]))).toBe(
    'Ändrad efter klarmarkering',
  );
});

it('tells what was found then', () => {
  expect(plain(readyCounts(COUNTS))).toBe(
    'Då fanns 7 upplysningar och 46 godtagna anmärkningar; 1 809 kontroller var godkända och 23 kunde inte göras.',
  );
  expect(plain(readyCounts({ ...COUNTS, upplysning: 0, accepted: 0, passed: 1, notEvaluated: 0 }))).toBe(
    'Då fanns inga anmärkningar; 1 kontroll var godkänd.',
  );
});

describe('what has changed', () => {
  const finding = findingAt(bilaga11(), 'E7', { id: 'f', message: 'Plan 2021 avviker.' });

  it.each([
    [
      {
        kind: 'figure',
        bilaga: '10a',
        enhet: null,
        row: 'Primärvård',
        column: 'Kostnader Budget 2020',
        before: -1712738,
        now: -1712739,
      },
      'Bilaga 10a, Primärvård, Kostnader Budget 2020: var −1 712 738, är nu −1 712 739',
    ],
    [
      {
        kind: 'figure',
        bilaga: '11',
        enhet: 'RLF-Regionfastigheter',
        row: 'Antal',
        column: 'Plan 2021',
        before: null,
        now: 5,
      },
      'Bilaga 11 (RLF-Regionfastigheter), Antal, Plan 2021: var tomt, är nu 5',
    ],
    [{ kind: 'bilaga', bilaga: '16', enhet: null, change: 'gone' }, 'Bilaga 16 finns inte längre med'],
    [{ kind: 'bilaga', bilaga: '17', enhet: 'Ekonomi', change: 'added' }, 'Bilaga 17 (Ekonomi) har kommit till'],
    [{ kind: 'acceptance', finding: 'f', change: 'gone' }, 'Ett godtagande gäller inte längre: Plan 2021 avviker.'],
    [{ kind: 'acceptance', finding: 'g', change: 'added' }, 'En anmärkning har godtagits'],
    [{ kind: 'acceptance', finding: 'f', change: 'changed' }, 'Ett godtagande är ett annat: Plan 2021 avviker.'],
    [{ kind: 'rulePack', before: 'a 1.0.0', now: 'a 1.1.0' }, 'Regelpaketet var a 1.0.0, är nu a 1.1.0'],
    [{ kind: 'rulePack', before: 'a 1.0.0', now: 'a 1.0.0' }, 'Regelpaketet a 1.0.0 har fått ett annat innehåll'],
    [
      { kind: 'findings', before: COUNTS, now: { ...COUNTS, varning: 1 } },
      'Kontrollen ger nu 1 varning, 7 upplysningar och 46 godtagna anmärkningar (1 809 godkända, 23 ej gjorda); då var det 7 upplysningar och 46 godtagna anmärkningar (1 809 godkända, 23 ej gjorda)',
    ],
  ] as const)('is named: %#', (change, text) => {
    expect(plain(readyChangeText(change, [finding]))).toBe(text);
  });
});
