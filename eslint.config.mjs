import eslint from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** What pure code must not reach for, and what to use instead. */
const IMPURE_GLOBALS = {
  Date: 'Take the time as an argument; src/entry reads the clock.',
  Intl: 'The answer depends on the machine. Format numbers and dates with our own Swedish formatting.',
  performance: 'Take the time as an argument; src/entry reads the clock.',
  console: 'Return the text. src/cli decides what is printed, and where.',
  process: 'Take the value as an argument; src/entry reads the environment.',
  Buffer: 'Use Uint8Array, which exists in Excel too.',
  setTimeout: 'Pure code does not wait. Leave waiting and progress to the caller.',
  setInterval: 'Pure code does not wait. Leave waiting and progress to the caller.',
  fetch: 'Nothing in the product calls out. Take the data as an argument.',
};

const LOCALE_METHODS = {
  toLocaleString: 'The answer depends on the machine. Format with our own Swedish formatting.',
  toLocaleDateString: 'The answer depends on the machine. Format with our own Swedish formatting.',
  toLocaleTimeString: 'The answer depends on the machine. Format with our own Swedish formatting.',
  toLocaleLowerCase: 'Use toLowerCase, which is the same on every machine.',
  toLocaleUpperCase: 'Use toUpperCase, which is the same on every machine.',
  localeCompare: 'The order depends on the machine. Compare with < and >.',
};

/** What no file may write, and what to write instead. */
const RESTRICTED_SYNTAX = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: the name is then the same wherever it is imported.',
  },
  {
    selector:
      "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier[imported.name='z'], ImportDefaultSpecifier)",
    message: "Write `import * as z from 'zod'`: the bundle then leaves out what is not used, some 380 kB.",
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'bench/out/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  eslint.configs.recommended,
  {
    // Whoever makes a file decides what patterns are tried on.
    name: 'patterns over content',
    files: ['src/adapters/**/*.ts', 'src/core/**/*.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }] },
  },
  {
    name: 'typescript',
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 5 }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': ['error', ...RESTRICTED_SYNTAX],
      eqeqeq: 'error',
    },
  },
  {
    name: 'documented exports',
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: { FunctionDeclaration: true, ClassDeclaration: true, ArrowFunctionExpression: true },
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSEnumDeclaration'],
        },
      ],
      'jsdoc/require-description': [
        'error',
        { contexts: ['FunctionDeclaration', 'ClassDeclaration', 'TSInterfaceDeclaration', 'TSTypeAliasDeclaration'] },
      ],
      'jsdoc/informative-docs': 'error',
      'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true }],
      'jsdoc/check-tag-names': 'error',
      'jsdoc/no-types': 'error',
    },
  },
  {
    name: 'pure code',
    files: ['src/core/**/*.ts', 'src/report/**/*.ts', 'src/session/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...Object.entries(IMPURE_GLOBALS).map(([name, message]) => ({ name, message })),
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Take the number as an argument, so that a run can be repeated.',
        },
        ...Object.entries(LOCALE_METHODS).map(([property, message]) => ({ property, message })),
      ],
    },
  },
  {
    name: 'task pane',
    files: ['src/taskpane/**/*.{ts,tsx}', 'src/entry/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...RESTRICTED_SYNTAX,
        {
          selector: 'JSXText[value=/\\p{L}/u]',
          message: 'Put the words in src/taskpane/texts, in Swedish and English.',
        },
      ],
    },
  },
  {
    name: 'tests',
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      // `expect(reader.read)` and `it.each(rows)` hand methods around on purpose.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    name: 'scripts and configuration',
    files: ['**/*.mjs', '**/*.cjs', 'webpack.config.js'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    name: 'page scripts that are served as they are',
    files: ['assets/*.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: { window: 'readonly', document: 'readonly', HTMLScriptElement: 'readonly' },
    },
  },
  {
    name: 'commonjs configuration',
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
  },
);
