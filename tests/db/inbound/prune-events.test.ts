import { expect, test } from 'vitest';
import { pruneEvents } from '@/lib/inbound';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const now = new Date('2026-11-21T12:00:00Z');
const base = baseContext({ actor: { kind: 'job', job: 'inbound.prune-events' }, clock: { now: () => now } });

async function store(id: string, days: number, status: string, companyId: string | null): Promise<void> {
  await db.query(
    `insert into inbound_event (id, source, scope, event_id, company_id, body, sender, status, received_at)
     values ($1, 'telegram', 'chn', $1, $2, '{"text":"hello"}', 'hash', $3, $4)`,
    [id, companyId, status, new Date(now.getTime() - days * 86_400_000)],
  );
}

test('bodies are kept for 30 days and numbers for 120', async () => {
  const { companyId, owner } = await makeCompany();
  await store('fresh', 29.9, 'PROCESSED', companyId);
  await store('old', 30.1, 'PROCESSED', companyId);
  await store('platform', 30.1, 'IGNORED', null);
  await store('stuck', 31, 'RECEIVED', companyId);
  await store('known', 119.9, 'PROCESSED', companyId);
  await store('gone', 120.1, 'PROCESSED', companyId);
  await db.query(
    `insert into inbound_event (id, source, scope, event_id, body, status, received_at)
     select 'many' || n, 'stripe', '', 'many' || n, 'x', 'PROCESSED', $1 from generate_series(1, 4500) n`,
    [new Date(now.getTime() - 40 * 86_400_000)],
  );
  expect(await pruneEvents(base)).toEqual({ deleted: 1, emptied: 4_504 });
  expect(await pruneEvents(base)).toEqual({ deleted: 0, emptied: 0 });
  const { rows } = await db.query(
    `select id, body, sender, status from inbound_event where source = 'telegram' order by id`,
  );
  const empty = { body: '', sender: null };
  expect(rows).toEqual([
    { id: 'fresh', body: '{"text":"hello"}', sender: 'hash', status: 'PROCESSED' },
    { id: 'known', ...empty, status: 'PROCESSED' },
    { id: 'old', ...empty, status: 'PROCESSED' },
    { id: 'platform', ...empty, status: 'IGNORED' },
    { id: 'stuck', ...empty, status: 'IGNORED' },
  ]);
  await expect(pruneEvents(owner)).rejects.toMatchObject({ code: 'forbidden' });
});
