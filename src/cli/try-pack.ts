import { checkSubmissions } from '../core/engine/check-submissions';
import { describeTrial } from '../core/pack-view/pack-trial';
import { renderTrialJson } from '../report/pack-view/trial-json';
import { renderTrialText } from '../report/pack-view/trial-text';
import { choosePack } from './choose-pack';
import type { CommandIo } from './command-io';
import { EXIT_STATUS, type ExitStatus } from './exit-status';
import { createOutput } from './output';
import type { CommandArguments } from './read-arguments';
import { listFiles, readFiles } from './read-files';
import { Refusal } from './refusal';
import { warnOf } from './run-check';

/**
 * `rules --try FILES…`: shows what each of a rule pack's templates finds in workbooks.
 * @throws {Refusal} when there is something before the flag, or no file could be read
 */
export async function tryPack(
  { positionals, flags }: CommandArguments,
  named: readonly string[],
  io: CommandIo,
): Promise<ExitStatus> {
  if (positionals.length > 0 || named.length === 0) {
    throw new Refusal('Skriv filerna efter --try: bilagekontroll rules --rules PAKET --try FILER…');
  }
  const { pack } = await choosePack(flags.get('rules'));
  const { paths } = await listFiles(named);
  const { workbooks, unreadable, notes, pathOf } = await readFiles(paths, io);
  for (const { file, note } of notes) warnOf(pathOf.get(file) ?? file, note, io);
  if (workbooks.length === 0) {
    throw new Refusal(
      'Ingen fil kunde läsas.',
      unreadable.map(({ file, reason }) => `${pathOf.get(file) ?? file}: ${reason}`),
    );
  }
  for (const { file, reason } of unreadable) warnOf(pathOf.get(file) ?? file, reason, io);
  const report = checkSubmissions(workbooks, { pack, ledger: null, unreadable: [], withoutFixes: true });
  const trial = describeTrial(report, pack);
  const output = await createOutput(undefined, paths, io);
  const { colours, width } = output;
  await output.write(
    flags.get('format') === 'json' ? renderTrialJson(trial) : renderTrialText(trial, { colours, width }),
  );
  return unreadable.length > 0 ? EXIT_STATUS.errors : EXIT_STATUS.ok;
}
