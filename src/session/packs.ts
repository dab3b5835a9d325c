import type { PackProblem } from '../core/packs/describe-issue';
import type { RulePackReading } from '../core/packs/read-rule-pack';
import type { RulePack } from '../core/packs/schema';
import type { GivenFile } from './added-file';

/** What this machine keeps of a workbook's rule pack: a built-in one's id, or a region's own as its file has it. */
export type KeptPack =
  | { readonly kind: 'builtIn'; readonly id: string }
  | { readonly kind: 'own'; readonly file: string; readonly text: string };

/** Remembers which rule pack has been chosen for each workbook. Nothing is written into the workbook. Never throws. */
export interface PackMemory {
  readonly recall: (workbook: string) => KeptPack | null;
  /** Null forgets it. */
  readonly keep: (workbook: string, pack: KeptPack | null) => void;
}

/** Where the session has its rule packs from. */
export interface PackParts {
  /** Those that come with the product. */
  readonly builtIn: () => Promise<readonly RulePack[]>;
  /** Reads a region's own rule pack, with everything that is wrong in it, and gives its text. */
  readonly read: (
    content: Uint8Array | string,
  ) => Promise<{ readonly text: string; readonly reading: RulePackReading }>;
  readonly memory: PackMemory;
}

/** A region's own rule pack that was opened, and the file that it is in. */
export interface OwnPackFile {
  readonly file: string;
  readonly pack: RulePack;
}

/** Why a file could not be used as a rule pack. */
export interface PackFault {
  readonly file: string;
  /** By line; empty when the file could not be read at all. */
  readonly problems: readonly PackProblem[];
}

/** What the pane shows of the choice of rule pack. */
export interface PackState {
  /** What has been chosen for the open workbook; null when each submission gets its own by itself. */
  readonly chosen: RulePack | null;
  /** The built-in ones that may be chosen; empty until somebody has asked for them. */
  readonly offered: readonly RulePack[];
  /** A region's own that has been opened for this workbook, chosen or not. */
  readonly own: OwnPackFile | null;
  readonly fault: PackFault | null;
}

/** No choice has been made, and none is offered. */
export const NO_PACKS: PackState = { chosen: null, offered: [], own: null, fault: null };

/** Larger files are no rule packs. */
const MOST_BYTES = 5_000_000;

/** The choice of rule pack for the open workbook, kept on this machine. */
export class SessionPacks {
  private state: PackState = NO_PACKS;
  private workbook: string | null = null;
  private ownText = '';

  constructor(private readonly parts: PackParts | undefined) {}

  /** The choice as it is; the same object until it changes. */
  get current(): PackState {
    return this.state;
  }

  /** Takes up what was chosen for a workbook the last time; a pack that can no longer be read is told of. */
  async recall(workbook: string): Promise<void> {
    if (this.parts === undefined || this.workbook === workbook) return;
    this.workbook = workbook;
    const kept = this.parts.memory.recall(workbook);
    if (kept === null) {
      this.state = { ...NO_PACKS, offered: this.state.offered };
      return;
    }
    if (kept.kind === 'own') await this.readOwn(kept.file, kept.text);
    else {
      await this.offer();
      this.state = { ...this.state, chosen: this.state.offered.find(({ id }) => id === kept.id) ?? null };
    }
  }

  /** Fetches the packs that may be chosen. */
  async offer(): Promise<void> {
    if (this.parts === undefined || this.state.offered.length > 0) return;
    this.state = { ...this.state, offered: await this.parts.builtIn() };
  }

  /** Chooses one of the packs that are offered, or the region's own; null lets each submission get its own by itself. */
  choose(pack: RulePack | null): void {
    const { own } = this.state;
    this.state = { ...this.state, chosen: pack, fault: null };
    if (pack === null) this.keep(null);
    else if (pack === own?.pack) this.keep({ kind: 'own', file: own.file, text: this.ownText });
    else this.keep({ kind: 'builtIn', id: pack.id });
  }

  /** Opens a region's own rule pack and chooses it; one that cannot be used changes nothing but `fault`. */
  async open({ name, bytes }: GivenFile): Promise<void> {
    const content = await readContent(bytes);
    if (content === null) {
      this.state = { ...this.state, fault: { file: name, problems: [] } };
      return;
    }
    if (await this.readOwn(name, content)) this.keep({ kind: 'own', file: name, text: this.ownText });
  }

  private async readOwn(file: string, content: Uint8Array | string): Promise<boolean> {
    const read = await this.parts?.read(content);
    const reading = read?.reading;
    if (reading?.ok === true) {
      this.ownText = read?.text ?? '';
      const { pack } = reading;
      this.state = { ...this.state, chosen: pack, own: { file, pack }, fault: null };
      return true;
    }
    this.state = { ...this.state, fault: { file, problems: reading?.problems ?? [] } };
    return false;
  }

  private keep(pack: KeptPack | null): void {
    if (this.workbook !== null) this.parts?.memory.keep(this.workbook, pack);
  }
}

async function readContent(bytes: GivenFile['bytes']): Promise<Uint8Array | null> {
  try {
    const content = await bytes();
    return content.length > MOST_BYTES ? null : content;
  } catch {
    return null;
  }
}
