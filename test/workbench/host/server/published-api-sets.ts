import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * The requirement set that brought each member of the classes in namespace `Excel`, by `Class.member`, as Microsoft's type
 * definitions say: `1.9`, `online 1.1`, or `desktop 1.1`. A member that says nothing is as old as its class.
 */
export function publishedApiSets(): ReadonlyMap<string, string> {
  const path = require.resolve('@types/office-js/index.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, false);
  const sets = new Map<string, string>();
  for (const space of source.statements.filter(ts.isModuleDeclaration)) {
    if (space.name.text !== 'Excel' || space.body === undefined || !ts.isModuleBlock(space.body)) continue;
    for (const declared of space.body.statements.filter(ts.isClassDeclaration)) {
      const className = declared.name?.text ?? '';
      const ofClass = apiSet(source, declared) ?? '1.1';
      for (const member of declared.members) {
        if (member.name === undefined || !ts.isIdentifier(member.name)) continue;
        const name = `${className}.${member.name.text}`;
        // Of overloads, such as those of `load`, the first tells.
        if (!sets.has(name)) sets.set(name, apiSet(source, member) ?? ofClass);
      }
    }
  }
  return sets;
}

const API_SET = /\[Api set: (?<set>ExcelApi|ExcelApiOnline|ExcelApiDesktop) (?<version>\d+\.\d+)(?! for)/u;

function apiSet(source: ts.SourceFile, node: ts.Node): string | undefined {
  const comment = source.text.slice(node.pos, node.getStart(source, false));
  const groups = API_SET.exec(comment)?.groups;
  if (groups === undefined) return undefined;
  const prefix = { ExcelApi: '', ExcelApiOnline: 'online ', ExcelApiDesktop: 'desktop ' }[groups['set'] ?? ''];
  return `${prefix ?? ''}${groups['version'] ?? ''}`;
}
