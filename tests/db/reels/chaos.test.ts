import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';

const { kie } = await vi.hoisted(async () => {
  process.env.REELS_GENERATORS = 'kie';
  process.env.REELS_DELAY_SECONDS = '0';
  process.env.REELS_PARALLEL = '40';
  process.env.REELS_PARALLEL_PER_COMPANY = '40';
  process.env.REELS_PER_DAY = '1000';
  return import('@/tests/doubles/kie/installed');
});

import { installEngine } from '@/jobs/install-engine';
import { proveLedger } from '@/lib/credits';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import { addProviderKey, requestReels } from '@/lib/reels';
import { baseContext } from '@/tests/factories/contexts';
import { makeStudio } from '@/tests/factories/make-studio';
import { programOf } from '@/tests/factories/program-of';
import { realVideo } from '@/tests/factories/real-video';
import { ownerClient } from '@/tests/setup/owner-client';

// `npm run chaos` takes minutes; the tests run a short form of the same.
const isLong = process.env.X8_CHAOS === 'long';
const plan = isLong
  ? { reels: 200, workers: 4, kills: 50, everyMs: 4_000 }
  : { reels: 20, workers: 2, kills: 4, everyMs: 2_500 };

const db = await ownerClient();
const workers: ChildProcess[] = [];
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await kie.close();
});

const reelWorker = await programOf('tests/db/reels/fixtures/reel-worker.ts');

function startWorker(): ChildProcess {
  return spawn(process.execPath, [reelWorker, '4'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function count(condition: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(`select count(*)::int as n from reel where ${condition}`);
  return rows[0]?.n ?? 0;
}

/** Programs that outlived the worker that started them. */
function orphans(): string[] {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const isFfmpeg = /^ff(mpeg|probe)\0/.test(readFileSync(`/proc/${id}/cmdline`, 'latin1'));
      const [, , state, parent] =
        /^(\d+) \(.*\) (\w) (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'latin1')) ?? [];
      return isFfmpeg && parent === '1' && state !== 'Z';
    } catch {
      return false;
    }
  });
}

test(
  `${plan.reels} reels, ${plan.workers} workers, ${plan.kills} of them killed: each reel ends once, with its credit spent or back`,
  async () => {
    kie.video = realVideo();
    // Long enough for workers to die while they wait for it.
    kie.generationMs = isLong ? 4_000 : 9_000;
    const secret = kie.addKey(newId('key'), 100_000);
    await addProviderKey(baseContext(), { provider: 'kie', account: 'one', label: 'first', secret });
    installEngine();
    const studio = await makeStudio(plan.reels);
    const { lane: _, ...owner } = { ...studio.owner, clock: systemClock };
    for (let asked = 0; asked < plan.reels; asked += 5) await requestReels(owner, studio.wish(5));

    for (let index = 0; index < plan.workers; index += 1) workers.push(startWorker());
    let kills = 0;
    const deadline = Date.now() + (isLong ? 1_200_000 : 240_000);
    while ((await count('finished_at is null')) > 0 && Date.now() < deadline) {
      await sleep(plan.everyMs);
      if (kills >= plan.kills) continue;
      const victim = Math.floor(Math.random() * workers.length);
      workers[victim]?.kill('SIGKILL');
      workers[victim] = startWorker();
      kills += 1;
    }

    expect(await count('finished_at is null')).toBe(0);
    expect(await count('true')).toBe(plan.reels);
    const delivered = await count("stage = 'delivered'");
    const { rows: ends } = await db.query<{ kind: string; n: number }>(
      "select kind, count(*)::int as n from credit_transaction where kind in ('CAPTURE', 'RELEASE') group by kind",
    );
    const of = (kind: string): number => ends.find((end) => end.kind === kind)?.n ?? 0;
    expect({ captures: of('CAPTURE'), releases: of('RELEASE') }).toEqual({
      captures: delivered,
      releases: plan.reels - delivered,
    });
    // What may have been ordered is not ordered again.
    expect(kie.tasks.size).toBeLessThanOrEqual(plan.reels);
    const { rows: twice } = await db.query(
      "select reel_id from reel_stage where stage = 'deliver' and ending = 'done' group by reel_id having count(*) > 1",
    );
    expect(twice).toEqual([]);
    expect(await proveLedger(baseContext())).toEqual([]);
    expect(orphans()).toEqual([]);
    const { rows: longest } = await db.query(
      "select stage, round(max(extract(epoch from ended_at - began_at)))::int as seconds from reel_stage where stage <> 'queued' group by stage",
    );
    process.stdout.write(
      `${JSON.stringify({ kills, delivered, failed: plan.reels - delivered, longest })}\n`,
    );
  },
  isLong ? 1_300_000 : 300_000,
);
