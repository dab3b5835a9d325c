import { RISK_COLUMNS, RISK_VALUE_COLUMNS, type Bilaga16, type Risk } from '../bilaga-16';
import type { ListCell } from '../list-table';
import type { BilagaTraits } from './bilaga-traits';
import { listTraits } from './list-traits';
import { PLAIN_TRAITS } from './plain-traits';
import { impactField, listFields } from './required-fields';

const EXPECTED_TEXTS = ['benamning', 'beskrivning', 'befintligaAtgarder'] as const;

/** What is asked of bilaga 16, riskanalys. */
export function traits16({ risks }: Omit<Bilaga16, 'traits'>): BilagaTraits {
  return {
    ...PLAIN_TRAITS,
    role: 'risker',
    owner: 'förvaltning',
    entryWords: ['risk', 'risker'],
    countEntries: () => risks.length,
    expectedFigures: () => [],
    requiredFields: () => [
      ...listFields(risks, RISK_COLUMNS, { rule: 'varde-saknas', names: EXPECTED_TEXTS, isFilled: hasText }),
      ...listFields(risks, RISK_COLUMNS, { rule: '16-kategori', names: ['kategori'] }),
      ...impactField(risks, '16-paverkan-saknas'),
      ...listFields(risks, RISK_COLUMNS, { rule: '16-riskvarde', names: RISK_VALUE_COLUMNS }),
      ...listFields(risks.filter(isRed), RISK_COLUMNS, {
        rule: '16-atgard-saknas',
        names: ['atgard'],
        words: ['röd risk', 'röda risker'],
      }),
      ...listFields(risks, RISK_COLUMNS, { rule: '16-ansvarig-saknas', names: ['ansvarig'] }),
      ...listFields(risks, RISK_COLUMNS, { rule: '16-status-saknas', names: ['status'] }),
    ],
    steadyRows: () => [],
    list: () =>
      listTraits(risks, {
        word: 'Risk',
        numbering: '16-nummer',
        columns: RISK_COLUMNS,
        number: 'nr',
        name: 'benamning',
        expected: EXPECTED_TEXTS,
        amounts: [],
      }),
  };
}

/** A lone dash says that there is nothing to tell. */
function hasText({ text }: ListCell): boolean {
  return text !== '';
}

/** A risk with a red value must have a plan. */
function isRed(risk: Risk): boolean {
  return RISK_VALUE_COLUMNS.some((name) => risk[name].text.trim().toLowerCase() === 'röd');
}
