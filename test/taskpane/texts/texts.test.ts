import { verdictFacts } from '../../../src/taskpane/selectors/verdict-facts';
import { en } from '../../../src/taskpane/texts/en';
import { sv } from '../../../src/taskpane/texts/sv';
import { textsFor } from '../../../src/taskpane/texts/texts-for';
import { bilaga11, findingAt, submissionReport } from '../../support/report';

const bilaga = bilaga11();

describe('textsFor', () => {
  it('is English for English and Swedish for every other language', () => {
    expect(['en-US', 'en-GB', 'en', 'EN-us'].map(textsFor)).toEqual([en, en, en, en]);
    expect(['sv-SE', 'nb-NO', 'eng', ''].map(textsFor)).toEqual([sv, sv, sv, sv]);
  });
});

describe('the texts', () => {
  it('count in the singular and in the plural', () => {
    expect(sv.counts({ fel: 1, varning: 1, upplysning: 1, accepted: 0 })).toBe('1 fel, 1 varning och 1 upplysning');
    expect(sv.counts({ fel: 3, varning: 0, upplysning: 2, accepted: 0 })).toBe('3 fel och 2 upplysningar');
    expect(en.counts({ fel: 1, varning: 2, upplysning: 0, accepted: 0 })).toBe('1 error and 2 warnings');
    expect(en.counts({ fel: 2, varning: 1, upplysning: 1, accepted: 0 })).toBe('2 errors, 1 warning and 1 note');
    expect([sv, en].map(({ counts }) => counts({ fel: 0, varning: 0, upplysning: 0, accepted: 0 }))).toEqual([
      'inga anmärkningar',
      'no findings',
    ]);
    const accepted = { fel: 0, varning: 2, upplysning: 0, accepted: 1 };
    expect([sv, en].map(({ counts }) => counts(accepted))).toEqual([
      '2 varningar och 1 godtagen',
      '2 warnings and 1 accepted',
    ]);
    expect(sv.counts({ ...accepted, varning: 0, accepted: 3 })).toBe('3 godtagna');
    expect([sv, en].map(({ finding }) => finding.followOns(1))).toEqual([
      '1 följdfel försvinner när det rättas',
      '1 finding goes away when it is fixed',
    ]);
  });

  it('say as much of a verdict in English as in Swedish', () => {
    const report = submissionReport({
      bilagor: [bilaga],
      findings: [
        findingAt(bilaga, 'B6', { id: 'a' }),
        findingAt(bilaga, 'B7', { id: 'b', severity: 'varning', causedBy: 'a' }),
      ],
      counts: { total: 1812, passed: 1808, fel: 1, varning: 0, upplysning: 0, accepted: 0, notEvaluated: 3 },
    });
    expect(sv.verdict(verdictFacts(report))).toMatchObject({
      headline: 'Kan inte lämnas in',
      counts: '1 fel.',
      followOns: 'Dessutom 1 varning som bara följer av andra och försvinner när de rättas.',
      checks: '1\u00A0812 kontroller, varav 1\u00A0808 godkända och 3 som inte kunde göras.',
    });
    expect(en.verdict(verdictFacts(report))).toEqual({
      headline: 'Cannot be submitted',
      counts: '1 error.',
      accepted: '',
      followOns: 'Besides, 1 warning that only follows from others and goes away when those are fixed.',
      checks: '1\u00A0812 checks, of which 1\u00A0808 passed and 3 could not be made.',
    });
  });

  it('tell one warning from several', () => {
    const warned = (count: number): string =>
      en.verdict(
        verdictFacts(
          submissionReport({
            bilagor: [bilaga],
            findings: Array.from({ length: count }, (_, at) =>
              findingAt(bilaga, 'B6', { id: String(at), severity: 'varning' }),
            ),
          }),
        ),
      ).headline;
    expect(warned(1)).toBe('Can be submitted when the warning has been fixed or accepted');
    expect(warned(2)).toBe('Can be submitted when the warnings have been fixed or accepted');
  });
});
