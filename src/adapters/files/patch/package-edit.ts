import { type ZipPackage } from '../zip-package';
import { rewriteZip } from './rewrite-zip';
import { type PatchingHost } from './patching-host';
import { SplicedPart } from './splice';

/** The names of the parts that a change concerns; all others are in the new file byte for byte. */
export interface ChangedParts {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** A package with changes laid over it: what is read is what has been written. */
export class PackageEdit implements ZipPackage {
  readonly #zip: ZipPackage;
  readonly #changes = new Map<string, Uint8Array | SplicedPart | null>();
  readonly #additions = new Map<string, Uint8Array>();

  constructor(zip: ZipPackage) {
    this.#zip = zip;
  }

  get names(): readonly string[] {
    return [...this.#zip.names.filter((name) => this.#changes.get(name) !== null), ...this.#additions.keys()];
  }

  get bytes(): number {
    return this.names.reduce((sum, name) => sum + this.sizeOf(name), 0);
  }

  sizeOf(name: string): number {
    return this.#written(name)?.length ?? this.#zip.sizeOf(name);
  }

  read(name: string): Uint8Array {
    const written = this.#written(name) ?? this.#zip.read(name);
    return written instanceof SplicedPart ? written.bytes() : written;
  }

  /** Changes a part, or adds it. One that is written as it was stays as it was. */
  write(name: string, content: Uint8Array): void {
    if (!this.#zip.names.includes(name)) this.#additions.set(name, content);
    else if (!isSame(content, this.read(name))) this.#changes.set(name, content);
  }

  /** Changes places of a part that the file has. One of which they are as they were stays as it was. */
  splice(name: string, part: SplicedPart): void {
    const isChanged = part.changes.some(({ start, end, bytes }) => !isSame(bytes, part.old.subarray(start, end)));
    if (isChanged) this.#changes.set(name, part);
  }

  remove(name: string): void {
    this.#changes.set(name, null);
  }

  get isChanged(): boolean {
    return this.#changes.size + this.#additions.size > 0;
  }

  get parts(): ChangedParts {
    const names = [...this.#changes.keys()].sort();
    return {
      changed: names.filter((name) => this.#changes.get(name) !== null),
      removed: names.filter((name) => this.#changes.get(name) === null),
      added: [...this.#additions.keys()].sort(),
    };
  }

  /**
   * The package's file with the changes made.
   * @param bytes the file that the package was opened from
   * @throws {Unreadable} when it is damaged.
   */
  finish(bytes: Uint8Array, host: PatchingHost): Uint8Array {
    return rewriteZip(bytes, this.#changes, host, this.#additions);
  }

  #written(name: string): Uint8Array | SplicedPart | undefined {
    return this.#changes.get(name) ?? this.#additions.get(name);
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
