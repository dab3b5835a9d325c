import {
  LONGEST_NAME,
  LONGEST_REASON,
  nameFault,
  nameProblem,
  reasonFault,
  reasonProblem,
} from '../../../src/core/review/reason';

describe('a reason', () => {
  it.each([
    'Avstämt med ekonomichefen.',
    'Avtalet räknas upp enligt nämndens beslut § 42.',
    'Beloppet är riktigt',
    '  Enligt beslut i nämnden.  ',
    'The amount is correct.',
    'Se mejl från 2026-11-22',
  ])('is %j', (reason) => {
    expect(reasonFault(reason)).toBeNull();
    expect(reasonProblem(reason)).toBeNull();
  });

  it.each(['', ' ', '\n\t\u00A0'])('is missing in %j', (reason) => {
    expect(reasonFault(reason)).toBe('missing');
    expect(reasonProblem(reason)).toBe('Skriv varför avvikelsen godtas.');
  });

  it.each([
    'ok',
    'OK!',
    'Godkänt',
    'Godkänd av mig',
    'ok ok ok',
    'ok ok ok ok ok ok ok',
    'Godkänt, godkänt, godkänt!',
    '. . . . . . . . . . .',
    '123 456 789 012 345',
  ])('is not %j', (reason) => {
    expect(reasonFault(reason)).toBe('tooShort');
    expect(reasonProblem(reason)).toMatch(/^Skriv skälet som en mening/u);
  });

  it('is at least fifteen characters and three words', () => {
    expect(reasonFault('Vi har rätt nu.')).toBeNull();
    expect(reasonFault('Vi har rätt nu')).toBe('tooShort');
    expect(reasonFault('Enligt nämndbeslutet.')).toBe('tooShort');
    expect(reasonFault('Enligt ett nämndbeslut.')).toBeNull();
  });

  it('is at most 2 000 characters', () => {
    expect(LONGEST_REASON).toBe(2000);
    const start = 'Enligt beslut i nämnden. ';
    expect(reasonFault(start.padEnd(2000, 'å'))).toBeNull();
    expect(reasonFault(start.padEnd(2001, 'å'))).toBe('tooLong');
    expect(reasonProblem(start.padEnd(2001, 'å'))).toBe('Korta skälet till högst 2000 tecken.');
    expect(reasonFault(`  ${start.padEnd(2000, 'å')}  `)).toBeNull();
  });
});

describe('a name or a role', () => {
  it.each(['Eva Ek', 'Bo', 'Åsa Öberg-Ström', 'Ekonomidirektör', '李明'])('is %j', (name) => {
    expect(nameFault(name)).toBeNull();
    expect(nameProblem(name)).toBeNull();
  });

  it.each(['', '  ', '-', 'E', '12', 'E.'])('is not %j', (name) => {
    expect(nameFault(name)).toBe('missing');
    expect([nameProblem(name), nameProblem(name, 'roll')]).toEqual(['Skriv ditt namn.', 'Skriv din roll.']);
  });

  it('is at most 120 characters', () => {
    expect(LONGEST_NAME).toBe(120);
    expect(nameFault('å'.repeat(120))).toBeNull();
    expect(nameFault('å'.repeat(121))).toBe('tooLong');
    expect(nameProblem('å'.repeat(121))).toBe('Korta texten till högst 120 tecken.');
  });
});
