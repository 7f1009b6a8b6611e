import { heading, say } from '@/scripts/terminal';
import { startCatalogue } from '@/tests/doubles/catalogue/start-catalogue';
import { runCluster } from './extraction/run-cluster';
import { runPlainScript } from './extraction/run-plain-script';
import { type PoolRun, runPool } from './extraction/run-pool';

const theirPages = 40;
const ourPages = 150;
const longPages = 1_000;
const megabyte = 1_048_576;

/**
 * Tracks a second that are read as they are, out of pages with ten tracks, thirty covers and four style sheets, beside a
 * plain script and puppeteer-cluster on the same browser; and what the browsers take. `long`: also a thousand pages in one.
 */
export async function measureExtraction({ long = false } = {}): Promise<void> {
  const catalogue = await startCatalogue({ isHeavy: true, layout: 'xhr', address: 'plain' });
  const urlOf = (page: number): string => `${catalogue.url}/page/${page}`;
  try {
    heading('Tracks read from pages with ten tracks, valid ones a second');
    const plain = await runPlainScript(urlOf, theirPages);
    say(`plain script (networkidle2, document)    ${figure(plain)}`);
    const cluster = await runCluster(urlOf, theirPages);
    say(`puppeteer-cluster (selector, document)   ${figure(cluster)}`);
    for (const browsers of [1, 3, 5]) {
      const run = await runPool({ browsers, pages: ourPages, urlOf });
      const { tracksASecond: ours } = run;
      const name = `X8, ${browsers} ${browsers === 1 ? 'browser ' : 'browsers'} with 5 pages`.padEnd(41);
      const beside = `${(ours / plain).toFixed(1)}× the script, ${(ours / cluster).toFixed(1)}× the cluster`;
      say(`${name}${figure(ours)}   ${beside}   ${megabytes(run.peak)} MB a browser at most`);
    }
    say('(goals: ≥ 50 tracks a second, ≥ 4× the script, ≥ 1.5× the cluster, ≤ 500 MB a browser)');
    if (!long) return;
    for (const keep of [false, true])
      sayGrowth(await runPool({ browsers: 1, pages: longPages, urlOf, keep }), keep);
  } finally {
    await catalogue.close();
  }
}

function sayGrowth({ memory, tracksASecond }: PoolRun, keep: boolean): void {
  const early = middle(memory.filter(({ pages }) => pages >= 100 && pages < 300));
  const late = middle(memory.filter(({ pages }) => pages >= longPages - 200));
  const growth = (100 * (late - early)) / early;
  say(
    `${longPages} pages in one browser ${keep ? 'that is never replaced' : 'at a time, replaced as in the product'}: ${megabytes(early)} MB at first, ${megabytes(late)} MB at last ` +
      `(${growth > 0 ? '+' : ''}${growth.toFixed(1)} %, goal ± 10 %), ${figure(tracksASecond).trim()} tracks a second`,
  );
}

function middle(samples: PoolRun['memory']): number {
  return samples.map(({ bytes }) => bytes).sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;
}

const figure = (value: number): string => value.toFixed(1).padStart(8);
const megabytes = (bytes: number): string => (bytes / megabyte).toFixed(0);
