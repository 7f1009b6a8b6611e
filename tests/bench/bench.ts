import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openCluster } from '@/scripts/database/cluster';
import { ensureOwnedDatabase } from '@/scripts/database/ensure-owned-database';
import { prepareDatabase } from '@/scripts/database/prepare-database';
import { removeCluster } from '@/scripts/database/remove-cluster';
import { withClient } from '@/scripts/database/with-client';
import { build } from '@/scripts/product/build';
import { generateClient } from '@/scripts/product/generate-client';
import { projectRoot } from '@/scripts/project-root';
import { KieDouble } from '@/tests/doubles/kie/kie-double';
import { freePort } from '@/tests/setup/free-port';
import { telegramStandIn } from './telegram-stand-in';

// Figures beside a baseline of the same run, on a database and a production build of their own. The settings have to be
// there before anything reads them, so the measuring itself is imported last.
// `npm run bench -- search inbox` runs those two alone.
const { values: options, positionals: wanted } = parseArgs({
  options: { long: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const dataDir = path.join(projectRoot, '.data/bench');
await removeCluster(dataDir);
mkdirSync(dataDir, { recursive: true });
const cluster = await openCluster(dataDir);
try {
  await ensureOwnedDatabase(cluster, 'x8');
  const urls = { ownerUrl: cluster.url('x8_owner', 'x8'), appUrl: cluster.url('x8_app', 'x8') };
  await prepareDatabase(urls);
  await withClient(urls.ownerUrl, async (owner) => {
    await owner.query(
      'create table bench_event (id bigint generated always as identity primary key, body text, at timestamptz)',
    );
    await owner.query('grant insert on bench_event to x8_app');
  });
  const [web, bare] = [await freePort(), await freePort()];
  const telegram = await telegramStandIn();
  const kie = new KieDouble();
  await kie.start();
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: '',
    X8_DATA_DIR: dataDir,
    X8_URL: `http://localhost:${web}`,
    AUTH_SECRET: 'a-secret-of-the-bench-0123456789',
    X8_MASTER_KEYS: `1:${Buffer.alloc(32, 'a-master-key-of-the-bench').toString('base64')}`,
    TELEGRAM_API_BASE: telegram.url,
    LOG_LEVEL: 'warn',
    KIE_API_URL: kie.url,
    KIE_UPLOAD_URL: kie.url,
    X8_TRUSTED_HOSTS: '127.0.0.1,127.0.0.2',
    REELS_GENERATORS: 'kie',
    REELS_PER_DAY: '1000',
    REELS_DELAY_SECONDS: '0',
    // For the writers to the ledger, who are here; the product's own processes are given the usual number.
    DATABASE_POOL: '60',
  });
  await generateClient();
  const log = openSync(path.join(dataDir, 'product.log'), 'w');
  const ports = { web, bare };
  /** In the order in which they are run; several fill the database for those after them. */
  const benches: Readonly<Record<string, () => Promise<unknown>>> = {
    guard: async () => (await import('./guard-bench')).measureGuard(),
    search: async () => (await import('./search-bench')).measureSearch(),
    slots: async () => (await import('./slots-bench')).measureSlots(),
    inbox: async () =>
      (await import('./inbox-bench')).measureInbox({ ownerUrl: urls.ownerUrl, databaseUrl: urls.appUrl }),
    'price-lists': async () => (await import('./price-list-bench')).measurePriceLists(),
    messages: async () => {
      await build();
      await (await import('./measure')).measure({ ports, telegram, databaseUrl: urls.appUrl, log });
    },
    chat: async () => {
      await build();
      await (await import('./chat-bench')).measureChat({ ports, databaseUrl: urls.appUrl, log });
    },
    ledger: async () => (await import('./ledger-bench')).measureLedger(),
    reels: async () => {
      (await import('@/jobs/install-engine')).installEngine();
      await (await import('./reels-bench')).measureReels(kie, log);
    },
    renderer: async () => (await import('./renderer-bench')).measureRenderer(),
    cutting: async () => (await import('./cutting-bench')).measureCutting(),
    clips: async () => (await import('./clip-bench')).measureClips(),
    // With --long also a thousand pages in one browser.
    extraction: async () => (await import('./extraction-bench')).measureExtraction({ long: options.long }),
    chart: async () => (await import('./chart-bench')).measureChart(dataDir),
  };
  const unknown = wanted.filter((name) => !benches[name]);
  if (unknown.length)
    throw new Error(
      `No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`,
    );
  for (const [name, run] of Object.entries(benches)) if (!wanted.length || wanted.includes(name)) await run();
  await telegram.close();
  await kie.close();
} finally {
  await cluster.release();
  await removeCluster(dataDir);
}
process.exit(0);
