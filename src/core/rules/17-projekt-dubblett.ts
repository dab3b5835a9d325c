import type { Bilaga17, Project } from '../bilagor/bilaga-17';
import type { FindingDraft } from '../findings/finding';
import { bilagorOf, type Submission } from '../submissions/submission';
import { valueKey } from '../workbook/label';
import { defineSubmissionRule } from './kit/define-rule';
import { entryLabels, entryName } from './kit/lists';
import { PASSED } from './kit/results';
import { isSameName, nameKeys, nameParts, type NameParts } from './kit/same-name';

interface Listed {
  readonly bilaga: Bilaga17;
  readonly project: Project;
  readonly parts: NameParts;
}

const PROJEKTNAMN = 'Projektnamn';

/** Names that begin or end alike are compared with at most so many earlier ones. */
const MOST_COMPARED = 100;

/** A project stands on one list, once. */
export const rule17ProjektDubblett = defineSubmissionRule({
  id: '17-projekt-dubblett',
  title: 'Samma projekt står inte på två listor',
  severity: 'varning',
  source: 'Bilaga 17, kolumnen Projektnamn',
  explanation:
    'Ett projekt som står två gånger räknas dubbelt när listorna läggs samman. Behåll det hos den verksamhet som äger projektet och ta bort det andra, eller ge projekten namn som skiljer dem åt.',
  *check({ submission }) {
    const seen = new Map<string, Listed[]>();
    for (const bilaga of bilagorOf(submission, '17')) {
      const repeated: Repeated[] = [];
      let count = 0;
      for (const project of bilaga.projects) {
        if (project.projektnamn.isEmpty) continue;
        count += 1;
        const listed = { bilaga, project, parts: nameParts(project.projektnamn.text) };
        const keys = nameKeys(listed.parts);
        const first = keys.flatMap((key) => seen.get(key) ?? []).find(({ parts }) => isSameName(parts, listed.parts));
        if (first !== undefined) {
          repeated.push({ listed, first });
          continue;
        }
        yield PASSED;
        for (const key of keys) {
          const known = seen.get(key);
          if (known === undefined) seen.set(key, [listed]);
          else if (known.length < MOST_COMPARED) known.push(listed);
        }
      }
      if (repeated.length === count && isCopy(repeated, submission)) continue;
      for (const { listed, first } of repeated) yield describe(listed, first);
    }
  },
});

interface Repeated {
  readonly listed: Listed;
  readonly first: Listed;
}

/** A whole list that stands twice for one unit is bilaga-dubblett's matter, once. */
function isCopy(repeated: readonly Repeated[], submission: Submission): boolean {
  return repeated.every(({ listed: { bilaga }, first: { bilaga: other } }) => {
    return bilaga !== other && unitKey(bilaga, submission) === unitKey(other, submission);
  });
}

function unitKey(bilaga: Bilaga17, submission: Submission): string {
  const isWhole = submission.unitOf.get(bilaga)?.isWholeForvaltning === true;
  return [isWhole ? '' : (bilaga.forvaltning?.text ?? ''), bilaga.verksamhet?.text ?? ''].map(valueKey).join('|');
}

function describe({ bilaga, project }: Listed, first: Listed): FindingDraft {
  const { nr, projektnamn } = project;
  const other = first.project;
  const where =
    first.bilaga === bilaga
      ? 'tidigare i listan'
      : `på bladet ”${first.bilaga.sheet.sheet}”${first.bilaga.sheet.file === bilaga.sheet.file ? '' : ` i ${first.bilaga.sheet.file}`}`;
  const number = other.nr.isEmpty ? 'ett projekt' : `projekt ${other.nr.text}`;
  const name = other.projektnamn.text === projektnamn.text ? '' : ` (${other.projektnamn.text})`;
  return {
    outcome: 'finding',
    place: { sheet: bilaga.sheet, address: projektnamn.address },
    bilaga,
    labels: [...entryLabels(nr, projektnamn), PROJEKTNAMN],
    identity: [[projektnamn.text, other.projektnamn.text].sort()[0] ?? ''],
    message: `${entryName('Projekt', nr, projektnamn)}: samma projekt som ${number}${name} ${where}.`,
    actual: projektnamn.text,
    related: [
      {
        place: { sheet: first.bilaga.sheet, address: other.projektnamn.address },
        label: [...entryLabels(other.nr, other.projektnamn), PROJEKTNAMN].join(', '),
        value: other.projektnamn.text,
      },
    ],
  };
}
