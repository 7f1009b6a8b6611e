import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { isIdentityAlive, processIdentity } from '@/scripts/database/process-identity';
import { removeCluster } from '@/scripts/database/remove-cluster';
import { startChild } from '@/scripts/processes/start-child';
import { untilHealthy } from '@/scripts/product/until-healthy';
import { projectRoot } from '@/scripts/project-root';
import { freePort } from './free-port';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the product under test, without a slash at the end. */
    baseUrl: string;
    /** Ports of this machine on which the product looks for Telegram and for a WAHA server: a test puts its doubles there. */
    doublePorts: { readonly telegram: number; readonly waha: number };
    /** Its data folder: `npm run x8` with this X8_DATA_DIR works on the same database. */
    dataDir: string;
  }
}

const runs = path.join(projectRoot, '.data');

// Whatever the developer's own .env says, the product under test is the demo as it comes.
const unset = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'STRIPE_SECRET_KEY',
  'PLATEGA_MERCHANT_ID',
  'PLATEGA_SECRET',
  'OPENAI_API_KEY',
  'TRIGGER_SECRET_KEY',
  'CLOUDINARY_URL',
  'X8_MASTER_KEYS',
  'SMTP_URL',
  'TRANSCRIBER_URL',
  'EMBEDDINGS_MODEL',
];

/**
 * Before the browser tests: the product as `./scripts/up` starts it (production build), with empty data of its own; or,
 * while writing a test, the one already running at X8_E2E_URL with the data in X8_DATA_DIR.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.X8_E2E_URL;
  if (running) {
    project.provide('baseUrl', running);
    project.provide('dataDir', path.resolve(process.env.X8_DATA_DIR ?? '.data'));
    project.provide('doublePorts', {
      telegram: portOf(process.env.TELEGRAM_API_BASE),
      waha: portOf(process.env.WAHA_URL),
    });
    return async () => {};
  }
  await removeOldRuns();
  const dataDir = path.join(runs, `e2e-${processIdentity()}`);
  mkdirSync(dataDir, { recursive: true });
  const port = await freePort();
  const doublePorts = { telegram: await freePort(), waha: await freePort() };
  const baseUrl = `http://localhost:${port}`;
  const logFile = path.join(dataDir, 'product.log');
  const log = openSync(logFile, 'w');
  const product = startChild(
    ['--import', 'tsx', 'scripts/up.ts'],
    {
      ...Object.fromEntries(unset.map((name) => [name, ''])),
      NODE_ENV: 'production',
      X8_DATA_DIR: dataDir,
      X8_URL: baseUrl,
      X8_DEMO: '1',
      WHISPER_MODEL_URL: 'none',
      TELEGRAM_API_BASE: `http://127.0.0.1:${doublePorts.telegram}`,
      WAHA_URL: `http://127.0.0.1:${doublePorts.waha}`,
      WAHA_API_KEY: 'waha-double-key',
      X8_TRUSTED_HOSTS: '127.0.0.1,localhost',
      PORT: String(port),
    },
    log,
  );
  closeSync(log);
  const health = await untilHealthy(baseUrl, product.ended, 240_000);
  if (health !== 'healthy') {
    await product.stop();
    throw new Error(
      `The product did not come up (${logFile}):\n${readFileSync(logFile, 'utf8').slice(-4_000)}`,
    );
  }
  project.provide('baseUrl', baseUrl);
  project.provide('dataDir', dataDir);
  project.provide('doublePorts', doublePorts);
  return () => product.stop();
}

function portOf(address = ''): number {
  return Number(URL.canParse(address) ? new URL(address).port : 0);
}

// The last run's data and log stay for whoever wants to know what happened.
async function removeOldRuns(): Promise<void> {
  const old = existsSync(runs) ? readdirSync(runs).filter((name) => name.startsWith('e2e-')) : [];
  for (const name of old) {
    if (!isIdentityAlive(name.slice('e2e-'.length))) await removeCluster(path.join(runs, name));
  }
}
