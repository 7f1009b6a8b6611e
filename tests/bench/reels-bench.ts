import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import { addProviderKey, listReels, requestReels } from '@/lib/reels';
import { startChild } from '@/scripts/processes/start-child';
import { heading, say } from '@/scripts/terminal';
import type { KieDouble } from '@/tests/doubles/kie/kie-double';
import { baseContext } from '@/tests/factories/contexts';
import { makeStudio } from '@/tests/factories/make-studio';
import { realVideo } from '@/tests/factories/real-video';

const generationSeconds = 20;
/** Of a generation of five minutes: what the last pause between two looks adds, on average. */
const fiveMinutes = { generation: 300, look: 7.5 };

/** How much the pipeline adds to what the provider takes, with so many reels in work at once. */
export async function measureReels(kie: KieDouble, log: number): Promise<void> {
  kie.video = realVideo();
  kie.generationMs = generationSeconds * 1_000;
  const secret = kie.addKey(newId('key'), 1_000_000);
  await addProviderKey(baseContext(), { provider: 'kie', account: 'bench', label: 'bench', secret });
  heading(`Reels on a provider that takes ${generationSeconds} s, two rounds`);
  // What waits in the queue since other measurings is not what is measured here: the first reel comes after it.
  await timed(1, log);
  for (const slots of [10, 20, 40]) {
    const seconds = await timed(slots, log);
    const overhead = seconds / 2 - generationSeconds;
    const each = fiveMinutes.generation + fiveMinutes.look + overhead;
    const share = ((each / fiveMinutes.generation - 1) * 100).toFixed(1);
    say(
      `${String(slots).padStart(2)} at once   ${overhead.toFixed(1).padStart(5)} s more than the provider a reel   ` +
        `at 5 minutes: ${Math.round((slots * 3_600) / each)} reels an hour, ${share} % over it`,
    );
  }
  say('goal: ≥ 100 an hour with 10 at once, < 5 % over the provider');
}

async function timed(slots: number, log: number): Promise<number> {
  const studio = await makeStudio(slots * 2);
  const { lane: _, ...owner } = { ...studio.owner, clock: systemClock };
  const room = {
    REELS_PARALLEL: String(slots),
    REELS_PARALLEL_PER_COMPANY: String(slots),
    DATABASE_POOL: '10',
  };
  const worker = startChild(['--import', 'tsx', 'tests/db/reels/fixtures/reel-worker.ts', '10'], room, log);
  try {
    await sleep(5_000);
    const begun = performance.now();
    const together = slots === 1 ? 2 : 5;
    for (let asked = 0; asked < slots * 2; asked += together)
      await requestReels(owner, studio.wish(together));
    for (;;) {
      const { reels } = await listReels(owner, { limit: 100 });
      if (reels.every(({ finishedAt }) => finishedAt !== null)) break;
      await sleep(200);
    }
    return (performance.now() - begun) / 1_000;
  } finally {
    await worker.stop();
  }
}
