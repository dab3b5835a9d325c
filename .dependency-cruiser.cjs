// Who may import whom. Each rule says what to do instead.

/** One rule; `from` and `to` are matched against paths from the root of the project. */
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const INSTALLED = '(^|/)node_modules/';
const CORE_LIBRARIES = ['@borgar/fx', '@noble/hashes', 'big\\.js', '@types/big\\.js', 'fastest-levenshtein'];
const PACK_LIBRARIES = [...CORE_LIBRARIES, 'zod', 'jsonc-parser'];
const installed = (libraries) => `${INSTALLED}(${libraries.join('|')})/`;

module.exports = {
  forbidden: [
    forbid(
      'core-is-pure',
      'Core runs in Excel and in a terminal alike. Let the caller pass in what core needs, in a type core declares, and ' +
        'keep file, screen and workbook-library code in src/adapters. Core may use @borgar/fx, @noble/hashes, ' +
        'big.js and fastest-levenshtein; a new library needs a reason and a line here.',
      { path: '^src/core/', pathNot: '^src/core/(packs|review/part)/' },
      { pathNot: ['^src/core/', installed(CORE_LIBRARIES)] },
    ),
    forbid(
      'packs-parse-with-zod',
      'Only src/core/packs reads rule packs, so only it may use zod, jsonc-parser and packs/*.json. Other folders take ' +
        'the parsed pack from there.',
      { path: '^src/core/packs/' },
      { pathNot: ['^src/core/', '^packs/[^/]+\\.jsonc?$', installed(PACK_LIBRARIES)] },
    ),
    forbid(
      'review-parts-parse-with-zod',
      'Only src/core/review/part reads what a workbook keeps of its reviews, so in src/core/review only it may use zod. ' +
        'The check takes the record that was read.',
      { path: '^src/core/review/part/' },
      { pathNot: ['^src/core/', installed([...CORE_LIBRARIES, 'zod'])] },
    ),
    forbid(
      'workbook-is-the-ground-floor',
      'src/core/workbook knows cells, not budgets. Move what needs bilagor, packs or findings to the folder that owns ' +
        'that word, and let it import workbook.',
      { path: '^src/core/workbook/' },
      { path: '^src/core/', pathNot: '^src/core/workbook/' },
    ),
    forbid(
      'tables-know-no-bilaga',
      'src/core/columns and src/core/rows read headers and rows of any table. Let the caller hand over the words of its own columns, and keep what ' +
        'a template asks for in src/core/bilagor.',
      { path: '^src/core/(columns|rows)/' },
      { path: '^src/core/', pathNot: '^src/core/(columns|rows|workbook)/' },
    ),
    forbid(
      'rules-stand-alone',
      'A rule never imports another rule, nor the registry, so that each can be read, tested and removed alone. Move ' +
        'what two rules share to src/core/rules/kit.',
      { path: '^src/core/rules/', pathNot: '^src/core/rules/(kit/|kinds/|(index|registry)\\.ts$)' },
      { path: '^src/core/rules/', pathNot: '^src/core/rules/kit/' },
    ),
    forbid(
      'kit-knows-no-rule',
      'The kit is what rules are made of. If it needs something from a rule, that something belongs in the kit.',
      { path: '^src/core/rules/kit/' },
      { path: '^src/core/rules/', pathNot: '^src/core/rules/kit/' },
    ),
    forbid(
      'engine-is-the-top-floor',
      'The engine puts the steps together, and the summary and the view of a pack read what came of it. Move what another folder needs from ' +
        'them to findings, bilagor or workbook.',
      { path: '^src/core/', pathNot: '^src/core/(engine|summary|pack-view)/' },
      { path: '^src/core/(engine|summary)/' },
    ),
    forbid(
      'report-reads-core-only',
      "A renderer turns core's report into a string. Let the caller read files and write the result, and add what is " +
        "missing to core's report.",
      { path: '^src/report/' },
      { pathNot: ['^src/report/', '^src/core/'] },
    ),
    forbid(
      'session-knows-core-only',
      'The session follows a workbook through the ports in workbook-host.ts. Let src/entry pass in what it needs.',
      { path: '^src/session/' },
      { pathNot: ['^src/session/', '^src/core/'] },
    ),
    forbid(
      'taskpane-shows-a-session',
      'The page shows what the session and the report say. Excel is behind the session: take a port, and let src/entry ' +
        'pass the adapter in.',
      { path: '^src/taskpane/' },
      {
        pathNot: [
          '^src/(taskpane|session|core|report)/',
          installed([
            'react',
            'react-dom',
            '@types/react',
            '@types/react-dom',
            '@fluentui/[^/]+',
            '@tanstack/react-virtual',
          ]),
        ],
      },
    ),
    forbid(
      'one-door-to-the-files',
      'Only src/adapters/files opens workbooks and files, and the starter its own bundle. Ask for what you need through the types it exports.',
      { path: '^src/', pathNot: ['^src/adapters/files/', '^src/entry/load-bundle'] },
      { path: [`${INSTALLED}@e965/xlsx/`, '^(node:)?(fs|zlib)(/promises)?$'] },
    ),
    forbid(
      'adapters-are-wired-at-the-edge',
      'Only src/cli and src/entry know which adapter is in use. Take the interface from core and let them pass it in.',
      { path: '^src/', pathNot: '^src/(cli|entry|adapters)/' },
      { path: '^src/adapters/' },
    ),
    forbid(
      'product-knows-no-workbench',
      'The workbench imitates Excel for tests and for trying the add-in. Move what the product needs from it to src.',
      { path: '^src/' },
      { path: '^workbench/' },
    ),
    forbid(
      'adapters-know-core-only',
      'An adapter translates between the outside world and core, or the ports of src/session. Leave printing and ' +
        'arguments to src/cli, and the page to src/taskpane.',
      { path: '^src/adapters/' },
      { path: '^src/(cli|entry|report|taskpane)/' },
    ),
    forbid(
      'entry-is-the-root',
      'Nothing imports a composition root. Move what is needed to src/cli or core.',
      { path: '^src/', pathNot: '^src/entry/' },
      { path: '^src/entry/' },
    ),
    forbid(
      'no-circular',
      'Two files that import each other cannot be understood alone. Move what both need to a third.',
      {},
      { circular: true },
    ),
    forbid(
      'no-orphans',
      'Nothing imports this file and it imports nothing. Use it or delete it.',
      { orphan: true, path: '^src/', pathNot: '(^src/entry/|\\.d\\.ts$)' },
      {},
    ),
    forbid(
      'no-unlisted-packages',
      'What src imports is bundled into the product: list the package in package.json, with a pinned version.',
      { path: '^src/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-unresolvable',
      'The import leads nowhere. Correct the path or install the package.',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
