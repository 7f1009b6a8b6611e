import { performance } from 'node:perf_hooks';
import { guardReply } from '@/lib/assistant/guard/guard-reply';
import { heading, say } from '@/scripts/terminal';
import { guardCorpus } from '@/tests/factories/guard-corpus/guard-corpus';
import { percentile } from './percentile';

const turns = 150;
/** Another one than the suite's: words and numbers that nobody has looked at. */
const seed = 77_001;

/**
 * Times the guard over replies in ten languages, honest and tampered with, and counts what it stops; beside parsing a text
 * of JSON as long as the reply, the least that could be done with one.
 */
export function measureGuard(): void {
  const { honest, tampered } = guardCorpus(turns, seed);
  const all = [...honest, ...tampered];
  for (const { text, facts } of all) guardReply(text, facts);
  let caught = 0;
  let stopped = 0;
  const times: number[] = [];
  const bare: number[] = [];
  for (const { text, facts, way } of all) {
    const json = JSON.stringify({ text });
    const before = performance.now();
    JSON.parse(json);
    const start = performance.now();
    const violations = guardReply(text, facts);
    times.push(performance.now() - start);
    bare.push(start - before);
    if (violations.length > 0 && way !== null) caught += 1;
    if (violations.length > 0 && way === null) stopped += 1;
  }
  const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)} %`;
  const ms = (value: number): string => `${value.toFixed(3)} ms`;
  heading(`The guard over ${all.length} replies in ten languages`);
  say(`JSON.parse  p50 ${ms(percentile(bare, 50))}   p99 ${ms(percentile(bare, 99))}`);
  say(`guard       p50 ${ms(percentile(times, 50))}   p99 ${ms(percentile(times, 99))}   (goal: p99 < 1 ms)`);
  say(`caught      ${caught} of ${tampered.length}, ${share(caught, tampered.length)}   (goal: ≥ 99 %)`);
  say(`false       ${stopped} of ${honest.length}, ${share(stopped, honest.length)}   (goal: ≤ 0.5 %)`);
}
