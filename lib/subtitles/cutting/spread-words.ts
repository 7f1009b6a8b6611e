import type { Word } from '@/lib/speech';

/** The words of a text, each with as much of the time spans (in order) as it is long. */
export function spreadWords(text: string, spans: readonly { from: number; to: number }[]): Word[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const time = spans.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);
  const weight = words.reduce((sum, word) => sum + word.length + 1, 0);
  let before = 0;
  return words.map((word) => {
    const from = momentAt(spans, (time * before) / weight, false);
    before += word.length + 1;
    return { text: word, from, to: momentAt(spans, (time * before) / weight, true) };
  });
}

/** The moment when `passed` of the spans' time has gone by; at a border the end of one span, or the beginning of the next. */
function momentAt(spans: readonly { from: number; to: number }[], passed: number, isEnd: boolean): number {
  let left = passed;
  for (const { from, to } of spans) {
    const length = Math.max(0, to - from);
    // A thousandth of a millisecond is rounding.
    if (isEnd ? left <= length + 1e-3 : left < length - 1e-3) return Math.round(from + Math.max(0, left));
    left -= length;
  }
  return spans.at(-1)?.to ?? 0;
}
