import type { RuleDescription } from './kit/define-rule';

/**
 * The id under which the sum rules report a difference that rounding can explain. It has no check of its own.
 * Source of the model: XBRL Calculations 1.1, interval of n·u/2.
 */
export const ruleAvrundningsdifferens: RuleDescription = {
  id: 'avrundningsdifferens',
  title: 'En summa av avrundade belopp stämmer inom avrundningen',
  severity: 'upplysning',
  source: 'Avrundningsmodellen: ett tryckt belopp står för ett intervall på en halv enhet åt varje håll',
  explanation:
    'Belopp som är avrundade var för sig kan ge en summa som skiljer någon enhet. ”Inom avrundning” behöver ingen åtgärd. ”Möjlig men osannolik avrundning” bör ses över: skillnaden är större än avrundning brukar ge.',
};
