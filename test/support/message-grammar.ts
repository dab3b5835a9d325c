import type { Finding } from '../../src/core/findings/finding';
import { englishMessage } from '../../src/core/findings/messages/english';
import { swedishMessage } from '../../src/core/findings/messages/swedish';

/** Words that are others' in the grammar of messages, with the one that is used. */
const OTHER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/förvänta/iu, 'ska vara'],
  [/(?<!\p{L})fann(?!\p{L})/iu, 'ska vara'],
  [/(?<!\p{L})felaktig/iu, 'what it is, and what it should be'],
  [/(?<!\p{L})ej(?!\p{L})/iu, 'inte'],
  [/differens(?!”)/iu, 'skillnad'],
  [/(?<!\p{L})diffar/iu, 'skiljer'],
];

/** What in a finding's message breaks the grammar that CONTRIBUTING.md tells. */
export function grammarProblems({ rule, message, said, labels }: Finding): readonly string[] {
  // Names of rows and columns are the sheets' own words.
  const own = labels
    .reduce((text, label) => (label === '' ? text : text.replaceAll(label, '…')), message)
    .replace(/”[^”]*”/gu, '…');
  const problems = OTHER_WORDS.flatMap(([word, used]) =>
    word.test(own) ? [`${word.source} in place of ${used}`] : [],
  );
  if (!/[.?]$/u.test(message)) problems.push('no full stop');
  if (/ {2}|\.\.|undefined|NaN/u.test(message)) problems.push('slips');
  if (!/^[\p{Lu}\d”−*(-]/u.test(message)) problems.push('does not begin as a sentence');
  if (said !== null) {
    if (swedishMessage(said) !== message) problems.push('another text than its data');
    const english = englishMessage(said);
    if (english !== null && /ska vara|saknas|är (?:inom|lagrat)/u.test(english)) problems.push('Swedish in English');
    if (JSON.stringify(JSON.parse(JSON.stringify(said))) !== JSON.stringify(said)) problems.push('data is no JSON');
  }
  return problems.map((problem) => `${rule}: ${problem}: ${message}`);
}
