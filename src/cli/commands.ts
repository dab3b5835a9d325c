import { accept } from './accept';
import { check } from './check';
import type { CommandIo } from './command-io';
import { ACCEPT, CHECK, FILL, KEYFIGURES, READY, REVIEW, RULES_COMMAND, type CommandSpec } from './command-spec';
import type { ExitStatus } from './exit-status';
import { fill } from './fill';
import { keyfigures } from './keyfigures';
import type { CommandArguments } from './read-arguments';
import { ready } from './ready';
import { review } from './review/review';
import { rules } from './rules';

/** Runs a command with the arguments read. */
export type RunCommand = (args: CommandArguments, io: CommandIo) => Promise<ExitStatus>;

/**
 * What runs each command. They are loaded together: a file of their own for each, and for all that two of them share,
 * would take longer to find and open than the code takes to load.
 */
export const RUNNERS: ReadonlyMap<CommandSpec, RunCommand> = new Map<CommandSpec, RunCommand>([
  [CHECK, check],
  [FILL, fill],
  [ACCEPT, accept],
  [READY, ready],
  [KEYFIGURES, keyfigures],
  [RULES_COMMAND, rules],
  [REVIEW, review],
]);
