// Lets LibreOffice save the workbooks in test/fixtures in the formats that the tests read. Run it by hand, and commit
// what it writes: the tests do not need LibreOffice.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';

const OUT_DIR = 'test/fixtures';
const WANTED = [
  ['test/fixtures/varied.fods', ['ods', 'xlsx']],
  ['test/fixtures/varied.xlsx', ['xls']],
  ['samples/RLF bilagor 2020.xlsx', ['ods', 'xls']],
];

// LibreOffice trusts the results in a file unless it is told to calculate, and then saves texts by formula as 0 in .xls.
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
    <prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
`;

const profile = await mkdtemp(join(tmpdir(), 'bilagekontroll-libreoffice-'));
try {
  await mkdir(join(profile, 'user'));
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  for (const [source, formats] of WANTED) {
    for (const format of formats) {
      const target = join(OUT_DIR, `${parse(source).name}.${format}`);
      await rm(target, { force: true });
      const { error } = spawnSync(
        'soffice',
        [
          `-env:UserInstallation=${pathToFileURL(profile)}`,
          '--headless',
          '--convert-to',
          format,
          '--outdir',
          OUT_DIR,
          source,
        ],
        { stdio: 'inherit' },
      );
      if (error !== undefined) throw error;
      // LibreOffice exits with 0 when it could not open the source, too.
      await stat(target);
    }
  }
} finally {
  await rm(profile, { recursive: true, force: true });
}
