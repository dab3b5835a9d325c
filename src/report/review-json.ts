import type { SubmissionReport } from '../core/engine/report';
import type { Acceptance } from '../core/findings/acceptance';
import type { FindingChanges } from '../core/review/finding-changes';
import type { ReadyState } from '../core/review/ready-mark';
import type { ReviewProblem } from '../core/review/review-reading';

/** How a submission stands to its reviews; only there when there is something to say, and so is each key in it. */
export function reviewJson({ findings, review }: SubmissionReport): object {
  const { sinceReview, sinceBaseline, ready } = review;
  const lapsed = findings.flatMap(({ id, acceptance }) =>
    acceptance === null || acceptance.status === 'accepted' ? [] : [id],
  );
  const acceptances = filled({
    lapsed,
    resting: review.resting.map(acceptanceJson),
    superseded: review.superseded.map(acceptanceJson),
  });
  const json = {
    ...(Object.keys(acceptances).length === 0 ? {} : { acceptances }),
    ...(sinceReview === null ? {} : { sinceReview: changesJson(sinceReview) }),
    ...(sinceBaseline === null ? {} : { sinceBaseline: changesJson(sinceBaseline) }),
    ...(ready === null ? {} : { ready: readyJson(ready) }),
  };
  return Object.keys(json).length === 0 ? {} : { review: json };
}

/** Why what the files keep of their reviews could not be used; only there when something could not. */
export function reviewProblemsJson(problems: readonly ReviewProblem[]): object {
  return filled({ reviewProblems: problems.map(({ file, kind, reason }) => ({ file, kind, reason })) });
}

/** The lists that have something in them. */
function filled(lists: Readonly<Record<string, readonly unknown[]>>): object {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

function acceptanceJson({ finding, rule, bilaga, message, reason, by, at, withdrawn }: Acceptance): object {
  return { finding, rule, bilaga, message, reason, by, at, withdrawn };
}

function changesJson({ since, added, remaining, solved }: FindingChanges): object {
  return {
    ...(since.kind === 'files' ? { files: since.files } : { by: since.by, at: since.at }),
    new: added.map(({ id }) => id),
    remaining: remaining.map(({ id }) => id),
    solved: solved.map(({ id, rule, bilaga, severity, message }) => ({ id, rule, bilaga, severity, message })),
  };
}

function readyJson({ mark, changes }: ReadyState): object {
  const { by, role, at, files, rulePack, hash, counts } = mark;
  return {
    by,
    role,
    at,
    files,
    rulePack: { id: rulePack.id, version: rulePack.version },
    hash,
    counts,
    valid: changes.length === 0,
    changes,
  };
}
