import { statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCluster } from '@/scripts/database/cluster';
import { removeCluster } from '@/scripts/database/remove-cluster';
import { withClient } from '@/scripts/database/with-client';
import { projectRoot } from '@/scripts/project-root';

const dataDir = path.join(projectRoot, `.data/test-cluster-${process.pid}`);
afterAll(() => removeCluster(dataDir));

const ask = (url: string, sql: string): Promise<unknown> =>
  withClient(url, async (client) => Object.values((await client.query(sql)).rows[0] ?? {})[0]);

test('a cluster is made at first use, shared while it runs, stopped by its last user, and remembered', async () => {
  const first = await openCluster(dataDir, { fsync: 'off' });
  const url = first.url('postgres', 'postgres');
  await ask(url, 'create table kept as select 42 as answer');
  const second = await openCluster(dataDir);
  expect(second.url('postgres', 'postgres')).toBe(url);
  await first.release();
  expect(await ask(url, 'select answer from kept')).toBe(42);
  await second.release();
  await expect(ask(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);

  const again = await openCluster(dataDir, { fsync: 'off' });
  expect(again.url('postgres', 'postgres')).toBe(url);
  expect(await ask(url, 'select answer from kept')).toBe(42);
  await again.release();
});

test('a cluster listens on this machine only, and only to those who know the password', async () => {
  const cluster = await openCluster(dataDir, { fsync: 'off' });
  const url = cluster.url('postgres', 'postgres');
  expect(await ask(url, 'show listen_addresses')).toBe('127.0.0.1');
  const guess = url.replace(/:[^:@]+@/, ':guess@');
  await expect(ask(guess, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect(statSync(path.join(dataDir, 'postgres.json')).mode & 0o077).toBe(0);
  expect(await ask(url, `select lower('ЁЖ') = 'ёж'`)).toBe(true);
  await cluster.release();
});

test('two processes that start at once share one server', async () => {
  const both = await Promise.all([
    openCluster(dataDir, { fsync: 'off' }),
    openCluster(dataDir, { fsync: 'off' }),
  ]);
  const [one, two] = both.map((cluster) => cluster.url('postgres', 'postgres'));
  expect(one).toBe(two);
  for (const cluster of both) await cluster.release();
});
