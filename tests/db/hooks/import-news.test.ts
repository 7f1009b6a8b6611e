import '@/jobs/hooks/deliver-event';
import '@/jobs/music/import-ended';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createHook } from '@/lib/hooks';
import { cancelImport, importEndedContract, requestImport } from '@/lib/music';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { endImport, page, stockLibrary } from '../music/fixtures/stocked-library';
import { hookWorld } from './fixtures/hook-world';
import { startReceiver } from './fixtures/receiver';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});

const News = z.strictObject({
  type: z.literal('music.import.completed'),
  timestamp: z.iso.datetime(),
  data: z.strictObject({
    importId: z.string(),
    sourceId: z.string(),
    kind: z.literal('bulk'),
    state: z.literal('DONE'),
    total: z.int(),
    imported: z.int(),
    duplicates: z.int(),
    review: z.int(),
    failed: z.int(),
    album: z.null(),
    reason: z.null(),
    endedAt: z.iso.datetime(),
  }),
});

test('an import that ends is told once, with what came of it; one that somebody called off is not', async () => {
  const receiver = await startReceiver();
  try {
    const here = hookWorld();
    const library = await stockLibrary('fixtures');
    const wish = { name: 'Site', url: receiver.url, events: ['music.import.completed' as const] };
    receiver.secrets.push((await createHook(here.admin, wish)).secret);
    const tell = (importId: string) =>
      acrossCompanies(here.job, (tx) => dispatch(tx, importEndedContract, { importId }));

    const { id } = await requestImport(here.job, { urls: [page] }, 'command');
    await endImport(id, [
      { title: 'First', state: 'STORED', trackId: library.first, isNew: true },
      { title: 'Gone', state: 'FAILED', reason: { key: 'internal', params: {} } },
    ]);
    await tell(id);
    await tell(id);
    const other = await requestImport(here.job, { urls: [page] }, 'command');
    await cancelImport(here.admin, other.id);
    await tell(other.id);
    // Pages are not visited here: only what was told is done.
    const { rows } = await library.db.query(
      "delete from outbox where job = 'music.advance-page' returning id",
    );
    expect(rows).toHaveLength(2);
    await here.passes(1_000);

    expect(receiver.taken).toHaveLength(1);
    expect(News.parse(receiver.taken[0]?.body).data).toMatchObject({
      importId: id,
      sourceId: 'fixtures',
      total: 2,
      imported: 1,
      failed: 1,
    });
  } finally {
    await receiver.close();
  }
});
