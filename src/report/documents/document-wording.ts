import type { CheckedDocument } from '../../core/document/plan/checked-document';
import type { DocumentCheck } from '../../core/document/plan/document-check';
import { counted, countedSeverity } from '../counted';
import { formatValue } from '../figures';
import { cellNameFrom } from '../places';
import { countMarks, type DocumentMark, type OutlineSection } from './document-outline';

/** What a mark says, in a word that stands beside it. */
export const MARK_WORDS: Readonly<Record<DocumentMark, string>> = {
  fel: 'fel',
  varning: 'varning',
  upplysning: 'upplysning',
  agrees: 'stämmer',
  unchecked: 'inte kontrollerat',
};

/** How a document's figures stand, as a sentence: `2 fel, 1 varning, 40 ställen stämmer, 18 är inte kontrollerade.` */
export function documentSentence(sections: readonly OutlineSection[]): string {
  const counts = countMarks(sections);
  const of = (mark: DocumentMark): number => counts.get(mark) ?? 0;
  const parts = [
    ...(['fel', 'varning', 'upplysning'] as const).flatMap((severity) =>
      of(severity) === 0 ? [] : [countedSeverity(of(severity), severity)],
    ),
    ...(of('agrees') === 0 ? [] : [`${counted(of('agrees'), 'ställe', 'ställen')} stämmer`]),
    ...(of('unchecked') === 0
      ? []
      : [`${counted(of('unchecked'), 'ställe', 'ställen')} med siffror är inte kontrollerade`]),
  ];
  return parts.length === 0 ? 'Inga siffror hittades i dokumentet.' : `${parts.join(', ')}.`;
}

/** What a document is, as a word. */
export function documentKind({ kind }: CheckedDocument): string {
  return { plan: 'plan', styrkort: 'styrkort', kompetensplan: 'kompetensförsörjningsplan', other: 'annat dokument' }[
    kind
  ];
}

/** What something was held to, each with its place and what stands there: `Bil 10a!F23: 1 908 896`. */
export function heldTo(checks: readonly DocumentCheck[]): readonly string[] {
  const held = checks.flatMap(({ place, against }) =>
    against.map(({ place: other, value }) => `${cellNameFrom(other, place)}: ${formatValue(value, null)}`),
  );
  const reasons = checks.flatMap(({ reason }) => reason ?? []);
  return [...new Set([...held, ...reasons])];
}
