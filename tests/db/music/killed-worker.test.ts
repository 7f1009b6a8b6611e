import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1,127.0.0.2';
});

import { getImport, listTracks } from '@/lib/music';
import { projectRoot } from '@/scripts/project-root';
import { isLong } from '@/tests/factories/is-long';
import { type Library, makeLibrary } from '@/tests/factories/make-library';
import { programOf } from '@/tests/factories/program-of';
import { ownerClient } from '@/tests/setup/owner-client';

/** Whoever writes down that a track has come so far waits there until it is killed. `npm run chaos` kills at all of them. */
const states = ['QUEUED', 'DOWNLOADING', 'VERIFIED', 'DEDUPED', 'TAGGED', 'STORED'] as const;
const kills = isLong ? states : (['DEDUPED', 'STORED'] as const);

const worker = await programOf('tests/db/music/fixtures/run-lane.ts');
const db = await ownerClient();
const children: ChildProcess[] = [];
let library: Library;
beforeAll(async () => {
  library = await makeLibrary();
}, 60_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await library.close();
});

async function setTrap(): Promise<void> {
  await db.query(`
    create table trap (state text, caught boolean not null default false);
    grant select, update on trap to public;
    create function spring() returns trigger language plpgsql as $$
    begin
      if exists (select from trap where state = new.state) then perform pg_sleep(60); end if;
      return new;
    end $$;
    create trigger trap before update on music_item for each row
      when (old.state is distinct from new.state) execute function spring();`);
}

async function isTrapped(): Promise<boolean> {
  const { rowCount } = await db.query(
    "select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'",
  );
  return (rowCount ?? 0) > 0;
}

function startWorker(lane: string): ChildProcess {
  const child = spawn(process.execPath, [worker, lane], {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  return child;
}

/** The lease of whoever died runs out. */
async function leaseRunsOut(lane: string): Promise<void> {
  await db.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'",
  );
  await db.query(
    "update outbox set state = 'waiting', lease_until = null where lane = $1 and state = 'running'",
    [lane],
  );
}

test('workers are killed wherever a track stands: each is in the library once, and none is lost', {
  timeout: 180_000,
}, async () => {
  const { site, bring, admin } = library;
  const { lane = '' } = admin;
  await setTrap();
  const detail = await bring({ urls: [`${site.url}/album/1`], createAlbum: true }, async () => {
    for (const state of kills) {
      await db.query('insert into trap (state) values ($1)', [state]);
      const child = startWorker(lane);
      const deadline = Date.now() + 60_000;
      while (!(await isTrapped()) && child.exitCode === null && Date.now() < deadline) await sleep(50);
      expect({ state, trapped: await isTrapped() }).toEqual({ state, trapped: true });
      child.kill('SIGKILL');
      await db.query('delete from trap');
      await leaseRunsOut(lane);
    }
  });
  expect(detail).toMatchObject({ state: 'DONE', total: 10, imported: 10, failed: 0, duplicates: 0 });
  expect((await listTracks(admin, { state: 'all' })).tracks).toHaveLength(10);
  const { rows } = await db.query<{ purpose: string; count: number }>(
    'select purpose, count(*)::int from platform_file group by 1 order by 1',
  );
  expect(rows).toEqual([
    { purpose: 'music-cover', count: 10 },
    { purpose: 'music-track', count: 10 },
  ]);
  expect(await getImport(admin, detail.id)).toMatchObject({ errors: [] });
});
