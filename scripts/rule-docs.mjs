// Writes docs/regler from the rules themselves. With --check nothing is written: it fails when a page is not current.
import { build } from 'esbuild';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as prettier from 'prettier';

const FOLDER = 'docs/regler';
const isCheck = process.argv.includes('--check');

const { outputFiles } = await build({
  stdin: {
    contents: `export { RULES } from './src/core/rules/index';
      export { ruleAvrundningsdifferens } from './src/core/rules/avrundningsdifferens';
      export { OTHER_RULES } from './src/core/other-tables/rules/index';`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
const { RULES, ruleAvrundningsdifferens, OTHER_RULES } = await import(module);

const rules = [...RULES, ruleAvrundningsdifferens, ...OTHER_RULES];
const isOther = (rule) => rule.scope === 'other';
const isPrior = (rule) => rule.scope === 'prior' || rule.id.startsWith('forra-aret');
const ofBilaga = (pattern) => (rule) => !isPrior(rule) && pattern.test(rule.id);
const groups = [
  ['Gemensamma', (rule) => !isPrior(rule) && !isOther(rule) && (rule.scope === undefined || !/^\d/u.test(rule.id))],
  ['Bilaga 9 och 9a', ofBilaga(/^9/u)],
  ['Bilaga 10a', ofBilaga(/^10a-(?!11)/u)],
  ['Bilaga 10b', ofBilaga(/^10b-(?!10a)/u)],
  ['Bilaga 10c', ofBilaga(/^10c-(?!10b)/u)],
  ['Bilaga 11', ofBilaga(/^11-/u)],
  ['Bilaga 16', ofBilaga(/^16-/u)],
  ['Bilaga 17', ofBilaga(/^17-(?!10c)/u)],
  ['Mellan bilagor', ofBilaga(/^(?:10a-11|10b-10a|10c-10b|17-10c)/u)],
  ['Mot förra året', isPrior],
  ['Andra tabeller', isOther],
];

function rulePage(rule) {
  const applies =
    rule.scope === 'bilaga'
      ? rule.appliesTo === 'alla'
        ? 'Varje tabell för sig'
        : `Varje bilaga ${rule.appliesTo.join(', ')} för sig`
      : rule.scope === 'submission'
        ? 'Inlämningen som helhet'
        : rule.scope === 'prior'
          ? 'Inlämningen mot förra årets, när den anges med --prior'
          : rule.scope === 'document'
            ? 'Planen och andra dokument'
            : isOther(rule)
              ? 'Tabeller som ingen mall gäller för'
              : 'Id som summareglerna rapporterar under';
  return `# ${rule.id}

${rule.title}.

| | |
| --- | --- |
| Allvar | ${rule.severity} |
| Gäller | ${applies} |
| Källa | ${rule.source} |

${rule.explanation}
`;
}

function indexPage() {
  const sections = groups.map(([title, fits]) => {
    const lines = rules
      .filter(fits)
      .map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.title} |`);
    return `## ${title}\n\n| Regel | Allvar | Håller när |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
  });
  return `# Reglerna

Sidorna skapas ur reglerna av \`npm run docs:rules\` och ska inte ändras för hand. Gränser, namn och tillåtna värden står i
[regelpaketet](../regelpaket.md).

${sections.join('\n')}`;
}

const options = { ...(await prettier.resolveConfig('docs/regler/README.md')), parser: 'markdown' };
const pages = new Map([['README.md', indexPage()], ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule)])]);
for (const [name, text] of pages) pages.set(name, await prettier.format(text, options));

const listed = groups.flatMap(([, fits]) => rules.filter(fits));
if (listed.length !== rules.length) throw new Error('A rule belongs to no group, or to two.');

await mkdir(FOLDER, { recursive: true });
const present = await readdir(FOLDER);
const stale = [];
for (const name of present.filter((file) => !pages.has(file))) {
  stale.push(name);
  if (!isCheck) await rm(join(FOLDER, name));
}
for (const [name, text] of pages) {
  const path = join(FOLDER, name);
  const current = present.includes(name) ? await readFile(path, 'utf8') : undefined;
  if (current === text) continue;
  stale.push(name);
  if (!isCheck) await writeFile(path, text);
}
if (isCheck && stale.length > 0) {
  console.error(`Not current in ${FOLDER}: ${stale.join(', ')}. Run "npm run docs:rules" and commit the result.`);
  process.exitCode = 1;
}
