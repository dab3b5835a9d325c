import type { Json } from '../workbook/cell';
import { HostError } from './host-error';
import type { HostObject } from './host-object';

/** One argument: a value, an object of the same request, or nothing. */
export type Argument = Json | HostObject | undefined;

/** The arguments of a call, read with their kinds. A wrong one is refused as Excel does, with `InvalidArgument`. */
export class Arguments {
  constructor(private readonly given: readonly Argument[]) {}

  /** The argument as JSON; null when it was left out. */
  json(index: number): Json {
    const value = this.given[index] ?? null;
    if (isHostObject(value)) throw new HostError('InvalidArgument');
    return value;
  }

  object(index: number): HostObject {
    const value = this.given[index];
    if (!isHostObject(value)) throw new HostError('InvalidArgument');
    return value;
  }

  /** The argument when it is an object; undefined for a value. */
  objectIfAny(index: number): HostObject | undefined {
    const value = this.given[index];
    return isHostObject(value) ? value : undefined;
  }

  text(index: number): string {
    const value = this.textOrNull(index);
    if (value === null) throw new HostError('InvalidArgument');
    return value;
  }

  textOrNull(index: number): string | null {
    const value = this.json(index);
    if (value !== null && typeof value !== 'string') throw new HostError('InvalidArgument');
    return value;
  }

  /** A whole number; `otherwise` when it was left out. */
  integer(index: number, otherwise?: number): number {
    const value = this.json(index) ?? otherwise ?? null;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new HostError('InvalidArgument');
    return value;
  }

  /** TRUE or FALSE; false when it was left out. */
  flag(index: number): boolean {
    const value = this.json(index) ?? false;
    if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
    return value;
  }
}

function isHostObject(value: Argument | null): value is HostObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'type' in value && 'target' in value;
}
