import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { PackProblem } from './describe-issue';

const QUOTES = 'Text och nycklar skrivs mellan raka citattecken ("…").';

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: `här står något som varken är ett tal eller en text inom citattecken. ${QUOTES}`,
  InvalidNumberFormat: 'talet är inte rätt skrivet. Skriv till exempel 0.03.',
  PropertyNameExpected: `en nyckel inom citattecken väntades. ${QUOTES}`,
  ValueExpected: 'ett värde saknas efter kolon eller kommatecken.',
  ColonExpected: 'kolon saknas mellan nyckeln och dess värde.',
  CommaExpected: 'kommatecken saknas efter det föregående värdet.',
  CloseBraceExpected: 'klammern { avslutas aldrig med }.',
  CloseBracketExpected: 'listan avslutas aldrig med ].',
  EndOfFileExpected: 'regelpaketet är slut här, men filen fortsätter. Ta bort det som står efter den sista }.',
  InvalidCommentToken: 'kommentaren är inte rätt skriven. Skriv // före den.',
  UnexpectedEndOfComment: 'kommentaren avslutas aldrig med */.',
  UnexpectedEndOfString: 'texten avslutas aldrig med ett citattecken.',
  UnexpectedEndOfNumber: 'talet är inte helt. Skriv till exempel 0.03.',
  InvalidUnicode: 'teckenkoden efter \\u ska ha fyra siffror.',
  InvalidEscapeCharacter: 'ett omvänt snedstreck i en text ska skrivas två gånger (\\\\).',
  InvalidCharacter: 'texten innehåller ett otillåtet tecken, till exempel ett radbyte.',
};

/** Says where a text stops being JSON, and what is wrong there. */
export function describeSyntaxError(
  source: string,
  error: ParseError | undefined,
  lineOf: (offset: number) => number,
): PackProblem {
  if (error === undefined || source.trim() === '') {
    return { line: 1, message: 'filen är tom. Ett regelpaket börjar med { och slutar med }.' };
  }
  // A missing comma or bracket is noticed at the next word, which may be lines further down.
  const isMissing = /^(?:Comma|Close)/u.test(printParseErrorCode(error.error));
  const offset = isMissing ? source.slice(0, error.offset).trimEnd().length : error.offset;
  const line = lineOf(Math.min(offset, source.trimEnd().length));
  return {
    line,
    message: hint(source, error.offset) ?? SYNTAX[printParseErrorCode(error.error)] ?? 'filen är inte JSON.',
  };
}

/** The slips that a person makes who writes JSON seldom. */
function hint(source: string, offset: number): string | undefined {
  const before = source.slice(Math.max(0, offset - 12), offset);
  const after = source.slice(offset, offset + 12);
  if (/\d\s*,\s*$/u.test(before) && /^\d/u.test(after)) return 'tal skrivs med decimalpunkt, till exempel 0.03.';
  if (/^[”“„'’«]/u.test(after)) return `fel sorts citattecken. ${QUOTES}`;
  if (/^[+]?\d[\d ]*%/u.test(after) || (/\d\s*$/u.test(before) && after.startsWith('%'))) {
    return 'andelar skrivs som decimaltal utan procenttecken: 0.03 är 3 %.';
  }
  return undefined;
}
