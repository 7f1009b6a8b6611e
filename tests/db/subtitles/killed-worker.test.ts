import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';

const { openaiAudio } = await vi.hoisted(() => import('@/tests/doubles/openai-audio/installed'));

import '@/jobs/all-jobs';
import { getClip, requestClip } from '@/lib/subtitles';
import { projectRoot } from '@/scripts/project-root';
import { heardIn } from '@/tests/factories/heard-in';
import { isLong } from '@/tests/factories/is-long';
import { makeClipStudio, videoDirectory } from '@/tests/factories/make-clip-studio';
import { programOf } from '@/tests/factories/program-of';
import { spokenVideo } from '@/tests/factories/spoken-video';
import { ownerClient } from '@/tests/setup/owner-client';

const stages = ['fetch', 'probe', 'audio', 'transcribe', 'cut', 'translate', 'speak', 'render', 'verify'];
// `npm run chaos` kills at both moments of every stage; the tests at one of them, in every other stage.

/** The work is done and not written down yet; or it is, and the clip has not moved on. */
type Moment = 'before' | 'after';
const kills = stages.flatMap((stage, index): [string, Moment][] =>
  isLong
    ? [
        [stage, 'before'],
        [stage, 'after'],
      ]
    : index % 2 === 0
      ? [[stage, index % 4 === 0 ? 'after' : 'before']]
      : [],
);

const db = await ownerClient();
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await openaiAudio.stop();
});

/** Whoever writes down the end of a stage waits there until it is killed. */
async function setTrap(): Promise<void> {
  await db.query(`
    create table trap (stage text, moment text);
    grant select on trap to public;
    create function spring() returns trigger language plpgsql as $$
    begin
      if exists (select from trap where stage = (case tg_table_name when 'clip' then old.stage else new.stage end)
                 and moment = tg_argv[0]) then perform pg_sleep(60); end if;
      return new;
    end $$;
    create trigger trap before insert on clip_artefact for each row execute function spring('before');
    create trigger trap before update on clip for each row
      when (old.stage is distinct from new.stage) execute function spring('after');`);
}

async function isTrapped(): Promise<boolean> {
  const { rowCount } = await db.query(
    "select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'",
  );
  return (rowCount ?? 0) > 0;
}

const runLane = await programOf('tests/db/subtitles/fixtures/run-lane.ts');

function startWorker(lane: string, now: Date): ChildProcess {
  const child = spawn(process.execPath, [runLane, lane, now.toISOString()], {
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

test('workers are killed at the end of stages: the clip is finished, and what was done is not done again', {
  timeout: 300_000,
}, async () => {
  const video = spokenVideo(videoDirectory(), 'en', ['Come in the morning.', 'The coffee is on us.']);
  openaiAudio.hears = heardIn(video.said);
  const studio = await makeClipStudio('CREATOR');
  const { lane = '' } = studio.owner;
  const { id } = await requestClip(
    studio.owner,
    studio.wish(await studio.upload(video.file), { options: { translateTo: 'de', voice: true } }),
  );
  await setTrap();
  for (const [stage, moment] of kills) {
    await db.query('insert into trap values ($1, $2)', [stage, moment]);
    const worker = startWorker(lane, studio.clock.now());
    const deadline = Date.now() + 60_000;
    while (!(await isTrapped()) && Date.now() < deadline) await sleep(50);
    expect({ stage, stands: (await getClip(studio.owner, id)).stage }).toEqual({ stage, stands: stage });
    worker.kill('SIGKILL');
    await db.query('delete from trap');
    await leaseRunsOut(lane);
    studio.clock.moveBy(60_000);
  }
  await studio.passes(600);
  expect(await getClip(studio.owner, id)).toMatchObject({ stage: 'delivered', failure: null });
  const { rows } = await db.query<{ stage: string; ending: string }>(
    'select stage, ending from clip_stage where clip_id = $1 order by id',
    [id],
  );
  // Each stage ended once; one whose result had been written down before its worker died was not done again.
  expect(rows.map(({ stage }) => stage)).toEqual(['queued', ...stages, 'deliver']);
  for (const [stage, moment] of isLong ? kills.filter(([, when]) => when === 'after') : kills)
    expect(rows.find((row) => row.stage === stage)).toEqual({
      stage,
      ending: moment === 'after' ? 'reused' : 'done',
    });
  // What is paid for was asked for once, but for the listening, which died before it could be written down.
  expect(openaiAudio.recordings.length).toBeLessThanOrEqual(2);
  expect(openaiAudio.chats).toHaveLength(1);
  expect(openaiAudio.speeches).toHaveLength(2);
});
