import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  // Jest's own choice leaves one processor idle, which of two is half the machine.
  maxWorkers: '100%',
  // How long a test takes is the machine's matter. A test waits for what happens, and this ends one that waits in vain.
  testTimeout: 180_000,
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // Tests run as CommonJS: every dependency ships it, and Jest needs no flags for it.
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  setupFiles: ['<rootDir>/test/support/pass-faults-on.ts'],
  globals: { __VERSION__: version },
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.{ts,tsx}'],
};
