import { clockRules, type Times } from './clock-rules';
import { partRules } from './part-rules';
import type { Span } from './span';
import type { DayPart } from './spoken-hour';

/**
 * Finds the time of day a folded text speaks of: exact («в 15:00», "half past three"), a part («после обеда»,
 * "between 2 and 4") or nothing, with the places it stands at. Days must have been made into gaps before.
 */
export function findTimes(text: string): Times & { spans: Span[] } {
  const spans: Span[] = [];
  let rest = text;
  let found: Times = { times: [], from: null, until: null };
  const take = (match: RegExpMatchArray & { index: number }): void => {
    const end = match.index + match[0].length;
    spans.push({ start: match.index, end });
    rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(end);
  };
  // A part of the day said apart («завтра вечером в 7») decides which 7 is meant.
  const part = partOf(text);
  for (const rule of clockRules) {
    for (const match of rest.matchAll(rule.pattern)) {
      const times = rule.read(match, part);
      if (!times) continue;
      found = merge(found, times);
      take(match);
    }
  }
  for (const { pattern, from, until } of partRules) {
    for (const match of rest.matchAll(pattern)) {
      if (found.times.length === 0 && !found.from && !found.until) found = { ...found, from, until };
      take(match);
    }
  }
  return { ...found, spans };
}

function partOf(text: string): DayPart | null {
  if (/вечер|evening|tonight|\bp\.?m/u.test(text)) return 'evening';
  if (/утр|morning/u.test(text)) return 'morning';
  return /обед|днем|afternoon/u.test(text) ? 'day' : null;
}

function merge(one: Times, other: Times): Times {
  return {
    times: one.times.length > 0 ? one.times : other.times,
    from: one.from ?? other.from,
    until: one.until ?? other.until,
  };
}
