import { createWriteStream, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import { request } from 'undici';
import { inParallel } from '@/lib/music/importing/in-parallel';
import { heading, say } from '@/scripts/terminal';
import { makeLibrary } from '@/tests/factories/make-library';

const tracks = 50;
const bytes = 8_000_000;

/**
 * Times a chart of fifty tracks of 8 MB from its page to the library: visited, downloaded, decoded, compared, tagged and
 * stored; beside bringing the same files to the disk and nothing else.
 */
export async function measureChart(directory: string): Promise<void> {
  const library = await makeLibrary({ chart: tracks, size: bytes });
  const { site, sourceId } = library;
  try {
    // The site makes its sounds at the first request: not our time.
    const addresses = await streamsOf(site.url);
    await download(addresses.slice(0, 4), directory);
    const bare = await timed(() => download(addresses, directory));
    let imported = 0;
    const whole = await timed(async () => {
      const detail = await library.bring({ kind: 'chart', sourceId });
      imported = detail.imported;
      for (const { reason, title } of detail.errors) say(`${title}: ${reason.key}`);
    });
    heading(`A chart of ${tracks} tracks of 8 MB, from its page to the library`);
    say(`download only  ${bare.toFixed(1).padStart(6)} s`);
    say(
      `X8             ${whole.toFixed(1).padStart(6)} s   ${imported} of ${tracks} in the library   (goal: ≤ 30 s)`,
    );
  } finally {
    await library.close();
  }
}

async function streamsOf(url: string): Promise<string[]> {
  const answer = await request(`${url}/api/chart`);
  const text = await answer.body.text();
  return [...new Set(text.match(/https?:\/\/[^"]+\/media\/[^"]+/g) ?? [])];
}

async function download(addresses: readonly string[], directory: string): Promise<void> {
  const folder = path.join(directory, 'bare');
  mkdirSync(folder, { recursive: true });
  await inParallel(addresses, 4, async (address) => {
    const { body } = await request(address);
    await pipeline(body, createWriteStream(path.join(folder, encodeURIComponent(address).slice(-80))));
  });
  await rm(folder, { recursive: true });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}
