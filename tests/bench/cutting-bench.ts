import { performance } from 'node:perf_hooks';
import { cutCues } from '@/lib/subtitles/cutting/cut-cues';
import { judgeCues } from '@/lib/subtitles/report/judge-cues';
import type { Cue, QualityReport } from '@/lib/subtitles/schemas';
import { heading, say } from '@/scripts/terminal';
import { spokenSamples, spokenWords } from '@/tests/factories/spoken-samples';

const wanted = 100_000;
const rounds = 5;
const profile = 'netflix-english';
const options = { profile, fps: 25, language: 'en' } as const;

type Words = ReturnType<typeof spokenWords>;

/** Times cutting a hundred thousand words, and how good the cues are, beside filling lines from left to right. */
export function measureCutting(): void {
  const words = manyWords();
  const greedy = fastest(() => cutGreedily(words));
  const cut = fastest(() => cutCues(words, options));
  heading(`Subtitles cut out of ${words.length} words of English`);
  say(`line by line ${row(words.length, greedy)}`);
  say(`X8           ${row(words.length, cut)}   (goal: ≥ 100,000 words a second)`);
}

function row(words: number, { seconds, cues }: { seconds: number; cues: Cue[] }): string {
  const speed = Math.round(words / seconds)
    .toLocaleString('en')
    .padStart(10);
  const report = judgeCues(cues, options);
  return `${speed} words a second   ${rated(report)}`;
}

function rated({ lineLength, readingSpeed, duration, gaps, breaks }: QualityReport): string {
  const kept = { 'line length': lineLength, 'reading speed': readingSpeed, duration, gaps, breaks };
  return Object.entries(kept)
    .map(([name, share]) => `${name} ${(100 * share).toFixed(1)} %`)
    .join('   ');
}

function fastest(work: () => Cue[]): { seconds: number; cues: Cue[] } {
  let cues: Cue[] = [];
  let seconds = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    cues = work();
    seconds = Math.min(seconds, (performance.now() - begun) / 1_000);
  }
  return { seconds, cues };
}

/** The sample said again and again, never at quite the same speed. */
function manyWords(): Words {
  const { text, syllablesASecond } = spokenSamples.en;
  const words: Words = [];
  for (let seed = 1; words.length < wanted; seed += 1) {
    const begun = (words.at(-1)?.to ?? 0) + 1_000;
    for (const { text: word, from, to } of spokenWords(text, syllablesASecond, seed))
      words.push({ text: word, from: from + begun, to: to + begun });
  }
  return words.slice(0, wanted);
}

/** What most tools do: a line is full when the next word does not fit, a cue when it has two lines. */
function cutGreedily(words: Words): Cue[] {
  const cues: Cue[] = [];
  let lines = [''];
  let from = 0;
  let to = 0;
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (`${last} ${word.text}`.length <= 42)
      lines[lines.length - 1] = last === '' ? word.text : `${last} ${word.text}`;
    else if (lines.length === 1) lines.push(word.text);
    else {
      cues.push({ id: String(cues.length), from, to, lines });
      lines = [word.text];
      from = word.from;
    }
    to = word.to;
  }
  cues.push({ id: String(cues.length), from, to, lines });
  return cues;
}
