import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice is on this machine: .ci/run installs it, other machines may go without. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

// Without this LibreOffice trusts the results in a file that says that it comes from Excel.
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
`;

/**
 * Lets LibreOffice open workbooks, calculate every formula anew and save them as .xlsx under the same names.
 * @param folder a folder of the test's own, for LibreOffice's profile and the results
 * @returns the folder that they are saved in
 */
export function recalculateInLibreOffice(files: readonly string[], folder: string): string {
  const settings = join(folder, 'profile', 'user');
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  convertInLibreOffice(files, 'xlsx', folder);
  return join(folder, SAVED);
}

const SAVED = 'saved';

/**
 * Lets LibreOffice open workbooks and save them as another kind, or the same, under the same names.
 * @param folder a folder of the test's own, for LibreOffice's profile and the results
 * @returns the new files, in the same order
 */
export function convertInLibreOffice(
  files: readonly string[],
  kind: 'xlsx' | 'ods' | 'xls',
  folder: string,
): readonly string[] {
  // A profile of its own: LibreOffice refuses to run twice on one.
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const saved = join(folder, SAVED);
  mkdirSync(saved, { recursive: true });
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', kind, '--outdir', saved, ...files];
  execFileSync('soffice', args, { stdio: 'ignore' });
  return files.map((file) => join(saved, `${basename(file, extname(file))}.${kind}`));
}
