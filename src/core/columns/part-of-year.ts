import type { Version } from './version';

const MONTHS =
  'jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const LETTER = 'A-Za-zÀ-ÖØ-öø-ɏ';
const word = (alternatives: string): RegExp =>
  new RegExp(`(?<![${LETTER}\\d])(?:${alternatives})(?![${LETTER}\\d])`, 'u');

const FIRST_TO_LAST = word(
  'jan(?:uari)?\\.? ?(?:-|till|t\\.? ?o\\.? ?m\\.?) ?dec(?:ember)?|helår(?:et)?|hela året|12 mån(?:ader)?',
);
const SPAN = word(`(?:${MONTHS})\\.? ?(?:-|till|t\\.? ?o\\.? ?m\\.?) ?(?:${MONTHS})`);
const MONTH = word(MONTHS);
const UNTIL_MONTH = word(`(?:t\\.? ?o\\.? ?m\\.?|till och med|per|ack(?:umulerat|\\.)?) ?(?:\\d{1,2} ?)?(?:${MONTHS})`);
const UNTIL_DECEMBER = word('(?:t\\.? ?o\\.? ?m\\.?|till och med|per|ack(?:umulerat|\\.)?) ?(?:31 ?)?dec(?:ember)?');
const NAMED_PART = word(
  'delår(?:et|srapport(?:en)?|sbokslut(?:et)?|sutfall(?:et)?)?(?: ?[1-3])?|halvår(?:et)?|tertial(?:et|en)?(?: ?[1-3])?|kvartal(?:et|en)?(?: ?[1-4])?|kv ?[1-4]|[tq] ?[1-4]|vecka ?\\d*|mån(?:ad(?:en)?)?|\\d{1,2} mån(?:ader)?|rullande|perioden|period|hittills',
);
/** A year and a month as one number, `2018-10` or `201810`, perhaps with a day. */
const YEAR_MONTH = /(?<!\d)(?:19|20)\d{2}-?(0[1-9]|1[0-2])(?:-?([0-3]\d))?(?!\d)/u;
const ACCUMULATED = new RegExp(
  `(?<![${LETTER}])(?:ack(?:umulera(?:t|d|de))?|t\\.? ?o\\.? ?m|till och med)(?![${LETTER}])`,
  'u',
);
/** When a forecast was made or a budget decided is no part of the year. */
const IN_BRACKETS = /\([^()]*\)/gu;

/**
 * Whether a header in lower case says that its figures are of a part of the year only: `ackumulerat utfall 2018-10`,
 * `utfall augusti`, `delår`, `jan-aug`, `t2`. January to December is the whole. A month beside Prognos, and in brackets
 * beside Budget or Plan, tells when that was made.
 */
export function isPartOfYear(text: string, version: Version | null): boolean {
  const plain = version === 'utfall' || version === null ? text : text.replace(IN_BRACKETS, ' ');
  const span = SPAN.test(plain);
  if (FIRST_TO_LAST.test(plain)) return false;
  const digits = YEAR_MONTH.exec(plain);
  if (digits !== null) return !isYearEnd(digits, plain, version);
  if (span) return true;
  if (version === 'prognos') return ACCUMULATED.test(plain) && MONTH.test(plain);
  if (UNTIL_DECEMBER.test(plain)) return false;
  return UNTIL_MONTH.test(plain) || MONTH.test(plain) || NAMED_PART.test(plain);
}

/** Accumulated until December, or on its last day, is the whole year. */
function isYearEnd([, month, day]: RegExpExecArray, plain: string, version: Version | null): boolean {
  if (version === 'prognos') return !ACCUMULATED.test(plain) || month === '12';
  return month === '12' && (day === '31' || ACCUMULATED.test(plain));
}
