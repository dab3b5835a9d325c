import type { SubmissionReport } from '../core/engine/report';
import type { Acceptance, Signature } from '../core/findings/acceptance';
import type { Finding } from '../core/findings/finding';
import type { ReviewCodec } from '../core/review/part/review-codec';
import type { ReviewProblem, ReviewReading } from '../core/review/review-reading';
import { EMPTY_RECORD, type ReviewRecord } from '../core/review/review-record';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import { problemOf, type HostProblemKind, type WorkbookHost } from './workbook-host';

/** Who reviews on this machine. */
export interface Reviewer {
  readonly name: string;
  readonly role: string;
}

/** What this machine remembers of reviews. Never throws. */
export interface ReviewMemory {
  readonly reviewer: () => Reviewer;
  readonly keepReviewer: (reviewer: Reviewer) => void;
  /** Whether a workbook has been seen with a review in it. */
  readonly hadReview: (file: string) => boolean;
  readonly keepHadReview: (file: string) => void;
}

/** What reviews are kept with. */
export interface ReviewParts {
  readonly host: Pick<WorkbookHost, 'writeReview'>;
  /** Local time with its offset from UTC, to the second. */
  readonly now: () => string;
  /** Fetched when a workbook has a review, or is to get one. */
  readonly codec: () => Promise<ReviewCodec>;
  readonly memory: ReviewMemory;
}

/** What the open workbook and the added ones keep of their reviews. */
export interface SessionReview {
  readonly record: ReviewRecord;
  readonly problems: readonly ReviewProblem[];
  /** Whether the open workbook's own review can be added to; a damaged one can be begun anew. */
  readonly writable: 'yes' | 'newer' | 'damaged';
  readonly reviewer: Reviewer;
}

/** What was done to the review. */
export type ReviewAct = 'accepted' | 'withdrawn' | 'saved' | 'ready' | 'restarted' | 'merged';

/** How keeping a review with the workbook went. */
export type ReviewNotice =
  /** `withOthers`: somebody else had kept a review meanwhile, and both are there now. */
  | { readonly kind: 'reviewKept'; readonly what: ReviewAct; readonly withOthers: boolean }
  /** Not kept: the program refused; or the review there is of a later version, or damaged, or is changed all the time. */
  | { readonly kind: 'reviewNotKept'; readonly problem: HostProblemKind | 'newer' | 'damaged' | 'changed' };

/** A review that was kept, with the text that the workbook holds now; null when it was not. */
export interface KeptReview {
  readonly notice: ReviewNotice;
  readonly parts: readonly string[] | null;
}

/** So often it is tried again when somebody else has kept a review between reading and writing. */
const MOST_ATTEMPTS = 3;

/** Keeps acceptances, reviews and Klarmarkeringar with the open workbook, and reads those of all. */
export class SessionReviews {
  private codec: ReviewCodec | null = null;
  /** What was read last, and of what. */
  private known: { readonly parts: readonly string[]; readonly reading: ReviewReading } | null = null;

  constructor(private readonly parts: ReviewParts) {}

  get reviewer(): Reviewer {
    return this.parts.memory.reviewer();
  }

  /** Fetches what reading takes, if a workbook has a review. */
  async prepare(workbooks: readonly WorkbookSnapshot[]): Promise<void> {
    if (workbooks.some(hasReview)) this.codec ??= await this.parts.codec();
  }

  /** Reads the reviews of workbooks, the open one first; `prepare` has been waited for. Nothing is read twice. */
  read(workbooks: readonly WorkbookSnapshot[]): ReviewReading {
    const parts = workbooks.flatMap(({ file, reviewParts, hasUnreadReview }) => [
      `${file}|${String(hasUnreadReview)}`,
      ...(reviewParts ?? []),
    ]);
    const isKnown =
      this.known?.parts.length === parts.length && parts.every((part, at) => part === this.known?.parts[at]);
    if (this.known === null || !isKnown) {
      const reading = this.codec?.read(workbooks) ?? { record: EMPTY_RECORD, problems: [] };
      const [open] = workbooks;
      this.known = { parts, reading: open === undefined ? reading : this.withLoss(open, reading) };
    }
    return this.known.reading;
  }

  /** How what was read stands to the open workbook. */
  describe(open: WorkbookSnapshot | null, { record, problems }: ReviewReading): SessionReview {
    const own = problems.filter(({ file }) => file === open?.file).map(({ kind }) => kind);
    const writable = own.includes('newer') ? 'newer' : own.includes('damaged') ? 'damaged' : 'yes';
    return { record, problems, writable, reviewer: this.reviewer };
  }

  /** Accepts findings of a check with one reason, which has been judged before. */
  accept(
    open: WorkbookSnapshot,
    { submission }: SubmissionReport,
    findings: readonly Finding[],
    { reason, by }: { readonly reason: string; readonly by: string },
  ): Promise<KeptReview> {
    this.remember({ ...this.reviewer, name: by });
    const given = { reason, ...this.signature(by) };
    return this.keep(open, 'accepted', (own, codec) => {
      const acceptances = findings.map((finding) => codec.acceptFinding(finding, submission, given));
      return codec.withAddition(own, { acceptances });
    });
  }

  /** Takes an acceptance back. */
  withdraw(open: WorkbookSnapshot, acceptance: Acceptance, by: string): Promise<KeptReview> {
    this.remember({ ...this.reviewer, name: by });
    const signature = this.signature(by);
    return this.keep(open, 'withdrawn', (own, codec) =>
      codec.withAddition(own, { acceptances: [codec.withdrawAcceptance(acceptance, signature)] }),
    );
  }

  /** Remembers what was found, so that the next review can tell what is new. */
  save(open: WorkbookSnapshot, report: SubmissionReport, by: string): Promise<KeptReview> {
    this.remember({ ...this.reviewer, name: by });
    const signature = this.signature(by);
    return this.keep(open, 'saved', (own, codec) =>
      codec.withAddition(own, { reviews: [codec.createReview(report, signature)] }),
    );
  }

  /** Says that a submission is ready to be handed in. Whether it may be said is judged before. */
  markReady(open: WorkbookSnapshot, report: SubmissionReport, { name, role }: Reviewer): Promise<KeptReview> {
    this.remember({ name, role });
    const signer = { role: role.trim(), ...this.signature(name) };
    return this.keep(open, 'ready', (own, codec) => {
      const mark = codec.createReadyMark(report, report.pack, signer);
      return codec.withReadyMark(own, mark, report.findings);
    });
  }

  /** Takes over what another workbook, such as a colleague's copy, keeps of its reviews. */
  takeOver(open: WorkbookSnapshot, other: WorkbookSnapshot): Promise<KeptReview> {
    return this.keep(open, 'merged', (own, codec) => codec.mergeRecords([own, codec.read([other]).record]));
  }

  /** Lets an empty review take the place of a damaged one, which is lost. */
  async restart(open: WorkbookSnapshot): Promise<KeptReview> {
    return this.attempt(async () => {
      this.codec ??= await this.parts.codec();
      return this.write(open.reviewParts ?? [], this.codec.write(EMPTY_RECORD), 'restarted');
    });
  }

  private async keep(
    open: WorkbookSnapshot,
    what: ReviewAct,
    change: (own: ReviewRecord, codec: ReviewCodec) => ReviewRecord,
  ): Promise<KeptReview> {
    return this.attempt(async () => {
      const codec = (this.codec ??= await this.parts.codec());
      let parts = open.reviewParts ?? [];
      for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
        const own = codec.read([{ ...open, reviewParts: parts }]);
        const hindrance = own.problems.map(({ kind }) => kind).find((kind) => kind === 'newer' || kind === 'damaged');
        if (hindrance !== undefined) return notKept(hindrance);
        const kept = await this.write(parts, codec.write(change(own.record, codec)), what, attempt > 1);
        if (kept.parts === null || kept.notice.kind === 'reviewKept') {
          if (kept.notice.kind === 'reviewKept') this.parts.memory.keepHadReview(open.file);
          return kept;
        }
        ({ parts } = kept);
      }
      return notKept('changed');
    });
  }

  /** Writes once; somebody else's review is given back instead of being written over. */
  private async write(
    before: readonly string[],
    text: string,
    what: ReviewAct,
    withOthers = false,
  ): Promise<KeptReview> {
    const outcome = await this.parts.host.writeReview(before, text);
    return outcome.status === 'written'
      ? { notice: { kind: 'reviewKept', what, withOthers }, parts: [text] }
      : { notice: { kind: 'reviewNotKept', problem: 'changed' }, parts: outcome.parts };
  }

  private async attempt(act: () => Promise<KeptReview>): Promise<KeptReview> {
    try {
      return await act();
    } catch (error) {
      return notKept(problemOf(error));
    }
  }

  private withLoss(open: WorkbookSnapshot, reading: ReviewReading): ReviewReading {
    const { file } = open;
    if (hasReview(open)) {
      this.parts.memory.keepHadReview(file);
      return reading;
    }
    if (!this.parts.memory.hadReview(file)) return reading;
    return { ...reading, problems: [...reading.problems, { file, kind: 'lost', reason: LOST }] };
  }

  private signature(by: string): Signature {
    return { by: by.trim(), at: this.parts.now() };
  }

  private remember({ name, role }: Reviewer): void {
    this.parts.memory.keepReviewer({ name: name.trim(), role: role.trim() });
  }
}

const LOST =
  'Arbetsboken har tidigare haft en granskning, men den är borta. Filen har troligen sparats i ett program som inte behåller den. Hämta en tidigare version av filen, eller gör granskningen på nytt.';

function hasReview({ reviewParts, hasUnreadReview = false }: WorkbookSnapshot): boolean {
  return hasUnreadReview || (reviewParts ?? []).length > 0;
}

function notKept(problem: Extract<ReviewNotice, { kind: 'reviewNotKept' }>['problem']): KeptReview {
  return { notice: { kind: 'reviewNotKept', problem }, parts: null };
}
