import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname) };
// Nothing is fetched from outside: whoever tries listening brings a model or a double.
const offline = { WHISPER_MODEL_URL: 'none' };
const database = {
  env: offline,
  globalSetup: ['tests/setup/test-cluster.ts'],
  setupFiles: ['tests/setup/test-database.ts'],
  testTimeout: 30_000,
  hookTimeout: 30_000,
};

export default defineConfig({
  resolve: { alias },
  test: {
    // Files run in processes of their own, three at a time (many wait): each database file has its own database.
    pool: 'forks',
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,components,jobs,lib,scripts}/**/*.test.{ts,tsx}'],
          env: {
            ...offline,
            AUTH_SECRET: 'a-secret-for-tests-only-0123456789',
            X8_MASTER_KEYS: `1:${Buffer.alloc(32, 'a-master-key-for-tests-only').toString('base64')}`,
          },
        },
      },
      { extends: true, test: { name: 'db', include: ['tests/db/**/*.test.ts'], ...database } },
      { extends: true, test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], ...database } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/setup/test-server.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          // One product, one browser at a time.
          fileParallelism: false,
        },
      },
    ],
  },
});
