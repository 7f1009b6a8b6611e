import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const alias = { '@': path.resolve(import.meta.dirname) };
// Nothing is fetched from outside: whoever tries listening brings a model or a double.
const offline = { WHISPER_MODEL_URL: 'none' };
// A process plays file after file, each with modules of its own (see the setup file).
const shared = { isolate: false, setupFiles: ['tests/setup/fresh-process.ts'] };
const database = {
  env: offline,
  globalSetup: ['tests/setup/test-cluster.ts', 'tests/setup/test-programs.ts'],
  isolate: shared.isolate,
  setupFiles: [...shared.setupFiles, 'tests/setup/test-database.ts', 'tests/setup/hash-once.ts'],
  testTimeout: 30_000,
  hookTimeout: 30_000,
  // Many wait, and each file has its own database.
  maxWorkers: 3,
};

// Routes bring next-auth, which names `next/server` without its ending; Node by itself does not find that.
const doors = { server: { deps: { inline: ['next-auth'] } } };

/** Files that take longest, by what their paths end in, the longest first. Started last, one of them alone ends the run. */
const longest = [
  'db/assistant/hostile-arguments.test.ts',
  'db/subtitles/pipeline.test.ts',
  'db/subtitles/killed-worker.test.ts',
  'db/assistant/conversations-ru.test.ts',
  'db/assistant/conversations-en.test.ts',
  'db/assistant/conversations-long.test.ts',
  'db/assistant/killed-answer.test.ts',
  'db/reels/chaos.test.ts',
  'db/inbound/storm.test.ts',
  'db/bots/restart.test.ts',
  'db/subtitles/odd-originals.test.ts',
  'db/conversations/killed-answer.test.ts',
  'db/channels/every-channel.test.ts',
  'db/reels/local.test.ts',
  'db/subtitles/command-line.test.ts',
  'db/assistant/command-line.test.ts',
  'db/reels/renderer.test.ts',
  'db/vault/rotation.test.ts',
];

/** Files in Vitest's own order, those known to take longest before all others. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((end) => moduleId.endsWith(end));
  return place < 0 ? longest.length : place;
}

export default defineConfig({
  resolve: { alias },
  test: {
    pool: 'forks',
    // One product, two browsers; and as many files of arithmetic: more would wait for each other.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...shared,
          testTimeout: 30_000,
          include: ['{app,components,jobs,lib,scripts}/**/*.test.{ts,tsx}'],
          env: {
            ...offline,
            AUTH_SECRET: 'a-secret-for-tests-only-0123456789',
            X8_MASTER_KEYS: `1:${Buffer.alloc(32, 'a-master-key-for-tests-only').toString('base64')}`,
          },
        },
      },
      { extends: true, test: { name: 'db', include: ['tests/db/**/*.test.ts'], ...database, ...doors } },
      { extends: true, test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], ...database } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/setup/test-server.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
