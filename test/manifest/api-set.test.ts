import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

// The published types say of each member which requirement set brought it: `[Api set: ExcelApi 1.9]`.
const SET = /\[Api set: Excel(?:Api 1\.(\d+))?/;
const ADAPTER = 'src/adapters/officejs';
const DECLARED = /<Set Name="ExcelApi" MinVersion="(\d+\.\d+)"/.exec(readFileSync('manifest.xml', 'utf8'))?.[1] ?? '';

/** A use of a member of Excel's API. */
interface Use {
  readonly member: string;
  /** The minor version of ExcelApi 1 that brought it. */
  readonly needs: number;
  /** The minor version that `supports(…)` around it asks for; null when it is used everywhere. */
  readonly askedFor: number | null;
}

const uses = usesOf(ADAPTER);
const everywhere = uses.filter(({ askedFor }) => askedFor === null);

test('the adapter’s calls are found', () => {
  expect(everywhere).toContainEqual({ member: 'getRangeByIndexes', needs: 7, askedFor: null });
  expect(everywhere).toContainEqual({ member: 'getUsedRangeOrNullObject', needs: 4, askedFor: null });
});

test('the manifest demands the lowest set that has what the adapter calls everywhere', () => {
  expect(`1.${Math.max(...everywhere.map(({ needs }) => needs))}`).toBe(DECLARED);
});

test('what is newer is only called where the program says that it is there', () => {
  const newer = uses.filter(({ needs }) => needs > minor(DECLARED));
  expect(newer.map(({ member }) => member)).not.toEqual([]);
  expect(newer.filter(({ needs, askedFor }) => askedFor === null || askedFor < needs)).toEqual([]);
});

/** Every use of a member of Excel's API in a folder. */
function usesOf(folder: string): Use[] {
  const files = readdirSync(folder).map((file) => join(folder, file));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: ['office-js'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const found: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) || ts.isBindingElement(node)) {
      const member = ts.isBindingElement(node) ? boundMember(node, checker) : checker.getSymbolAtLocation(node.name);
      const needs = member === undefined ? null : setOf(member, checker);
      if (member !== undefined && needs !== null) {
        found.push({ member: member.name, needs, askedFor: versionAskedFor(node, checker) });
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) visit(source);
  }
  return found;
}

/** The member that `{ member } = object` takes out of an object. */
function boundMember(element: ts.BindingElement, checker: ts.TypeChecker): ts.Symbol | undefined {
  const name = element.propertyName ?? element.name;
  return ts.isIdentifier(name) ? checker.getTypeAtLocation(element.parent).getProperty(name.text) : undefined;
}

/** The minor version of the set that a member came with, infinite for ExcelApiOnline and the like; null for what is in none. */
function setOf(member: ts.Symbol, checker: ts.TypeChecker): number | null {
  const text = [
    ts.displayPartsToString(member.getDocumentationComment(checker)),
    ...member.getJsDocTags(checker).map(({ text: parts }) => ts.displayPartsToString(parts)),
  ].join('\n');
  const isExcel = member.declarations?.some((declaration) =>
    declaration.getSourceFile().fileName.includes('office-js'),
  );
  const set = isExcel === true ? SET.exec(text) : null;
  if (set === null) return null;
  return set[1] === undefined ? Infinity : Number(set[1]);
}

/** The version in the innermost `if (program.supports(version))` whose body the node is in. */
function versionAskedFor(node: ts.Node, checker: ts.TypeChecker): number | null {
  for (let inner = node, outer = node.parent; !ts.isSourceFile(outer); inner = outer, outer = outer.parent) {
    if (!ts.isIfStatement(outer) || outer.thenStatement !== inner || !ts.isCallExpression(outer.expression)) continue;
    const { expression, arguments: given } = outer.expression;
    const isQuestion = ts.isPropertyAccessExpression(expression) && expression.name.text === 'supports';
    const version = given[0] === undefined ? undefined : checker.getTypeAtLocation(given[0]);
    if (isQuestion && version?.isStringLiteral() === true) return minor(version.value);
  }
  return null;
}

function minor(version: string): number {
  return Number(version.split('.')[1]);
}
