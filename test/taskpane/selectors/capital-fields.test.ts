import type { CapitalProject } from '../../../src/core/fill/capital-terms';
import { capitalProjectsOf } from '../../../src/core/fill/capital-terms';
import {
  capitalChoice,
  capitalField,
  capitalText,
  isCapitalFault,
  type TypedCapital,
} from '../../../src/taskpane/selectors/capital-fields';
import { builtInPack, checkWorkbooks } from '../../support/check';
import { validSubmission } from '../../support/submission/build-submission';

/** The projects 8101 and 8102, whose Kapitalkostnad is emptied. */
function projects(): readonly CapitalProject[] {
  const submission = validSubmission();
  submission.cell('10c', 'Journalsystem i mobilen', 'Kapitalkostnad').clear();
  submission.cell('10c', 'Digital patologi', 'Kapitalkostnad').clear();
  const [checked] = checkWorkbooks(submission.snapshot()).submissions;
  return checked === undefined ? [] : capitalProjectsOf(checked.submission, builtInPack());
}

const PACK = { internränta: 0.0225, avskrivningstid: 7 };
const typed = (fields: Readonly<Record<string, string>>): TypedCapital => new Map(Object.entries(fields));

it('a field shows what is typed, else the rule pack’s value, and nothing for a project', () => {
  expect(capitalText(typed({}), PACK, 'rate', null)).toBe('2,25');
  expect(capitalText(typed({}), PACK, 'years', null)).toBe('7');
  expect(capitalText(typed({ years: '' }), PACK, 'years', null)).toBe('');
  expect(capitalText(typed({}), undefined, 'rate', null)).toBe('');
  expect(capitalText(typed({}), PACK, 'rate', '8101')).toBe('');
  expect(capitalText(typed({ 'rate 8101': '3' }), PACK, 'rate', '8101')).toBe('3');
});

it('what is not understood is a fault, and an empty field is none', () => {
  expect([isCapitalFault('rate', '2,5'), isCapitalFault('years', '2,5')]).toEqual([false, true]);
  expect([isCapitalFault('rate', ''), isCapitalFault('years', ' ')]).toEqual([false, false]);
});

it('gives a fill what is typed for all projects and for each', () => {
  const { options, hasFault } = capitalChoice(
    typed({ years: '5', [capitalField('years', '8102')]: '10', [capitalField('rate', '8102')]: '3' }),
    PACK,
    projects(),
  );
  expect(options.capital).toEqual({ rate: 0.0225, years: 5 });
  expect([...(options.capitalByProject ?? [])]).toEqual([
    ['8101', { rate: undefined, years: undefined }],
    ['8102', { rate: 0.03, years: 10 }],
  ]);
  expect(hasFault).toBe(false);
});

it('has a fault only where a field is shown', () => {
  const all = projects();
  const wrong = typed({ [capitalField('years', '8102')]: 'tio' });
  expect(capitalChoice(wrong, PACK, all).hasFault).toBe(true);
  expect(capitalChoice(wrong, PACK, all.slice(0, 1)).hasFault).toBe(false);
  expect(capitalChoice(typed({ rate: 'hög' }), PACK, []).hasFault).toBe(false);
  expect(capitalChoice(typed({ rate: 'hög' }), PACK, all).hasFault).toBe(true);
});
