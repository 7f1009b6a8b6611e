import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from './processes/run-to-end';
import { listenForStop } from './processes/stop-request';
import { build } from './product/build';
import { generateClient } from './product/generate-client';
import { projectRoot } from './project-root';
import { complain, heading, say } from './terminal';

const results = path.join(projectRoot, '.data/test-results');
const tsx = (script: string): string[] => ['--import', 'tsx', script];

interface Step {
  readonly title: string;
  readonly run: () => Promise<void>;
}

const program = (what: string, args: readonly string[]) => () => runToEnd(what, args);
const vitest = (project: string) => () =>
  runToEnd(`The ${project} tests`, [
    'node_modules/vitest/vitest.mjs',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path.join(results, `${project}.json`)}`,
  ]);

const steps: readonly Step[] = [
  {
    title: 'Format and lint',
    run: program('biome', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
  },
  { title: 'Architecture', run: program('The architecture check', tsx('scripts/check-architecture.ts')) },
  { title: 'Database client', run: generateClient },
  { title: 'Types of routes', run: program('next typegen', ['node_modules/next/dist/bin/next', 'typegen']) },
  { title: 'Types', run: program('tsc', ['node_modules/typescript/bin/tsc', '--noEmit']) },
  { title: 'Unit tests', run: vitest('unit') },
  { title: 'Database tests', run: vitest('db') },
  { title: 'Contract tests', run: vitest('contract') },
  { title: 'Production build', run: build },
  { title: 'Browser tests', run: vitest('e2e') },
];

// Everything that has to hold, cheapest first; the first failure ends it. The last line counts the tests.
listenForStop();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const begun = Date.now();
let failure: unknown;
for (const { title, run } of steps) {
  heading(`── ${title}`);
  const stepBegun = Date.now();
  try {
    await run();
  } catch (error) {
    failure = error;
    complain(error);
    break;
  }
  say(`   ${title}: ${seconds(stepBegun)}`);
}

const { passed, failed } = count();
say(`\n${failure ? 'Failed' : 'All good'} after ${seconds(begun)}.`);
// A step without tests of its own that failed counts as one.
say(`${passed} passed, ${failure ? Math.max(failed, 1) : failed} failed`);
process.exit(failure ? 1 : 0);

function seconds(since: number): string {
  return `${((Date.now() - since) / 1_000).toFixed(1)} s`;
}

function count(): { passed: number; failed: number } {
  const total = { passed: 0, failed: 0 };
  for (const project of ['unit', 'db', 'contract', 'e2e']) {
    try {
      const text = readFileSync(path.join(results, `${project}.json`), 'utf8');
      const { numPassedTests, numFailedTests } = JSON.parse(text) as {
        numPassedTests: number;
        numFailedTests: number;
      };
      total.passed += numPassedTests;
      total.failed += numFailedTests;
    } catch {
      // Not reached.
    }
  }
  return total;
}
