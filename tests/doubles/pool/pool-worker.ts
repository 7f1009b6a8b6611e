import { startPool } from '@/lib/music/pool/start-pool';
import { withPage } from '@/lib/music/pool/with-page';

// A worker in the middle of its work: it says when its page is open, and never ends by itself.
await startPool();
await withPage({ sourceId: 'site', allows: () => false, timeoutMs: 600_000 }, async (page) => {
  await page.evaluate('1');
  process.stdout.write('open\n');
  await new Promise(() => {});
});
