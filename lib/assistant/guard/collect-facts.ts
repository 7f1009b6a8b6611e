import { Temporal } from 'temporal-polyfill';
import { findTimes } from '@/lib/assistant/understanding/find-times';
import { blank } from '@/lib/assistant/understanding/span';
import { minorDigits } from '@/lib/platform/money/minor-digits';
import type { Fact, Facts } from './facts';
import { findAmounts } from './find-amounts';
import { findClock } from './find-clock';
import { findDates } from './find-dates';
import { type Evidence, gatherFacts } from './gather-facts';
import { localMoments } from './local-moments';
import { normalise } from './normalise';
import { numeral, valuesOf } from './numerals';
import { readNumberWords } from './read-number-words';
import { tokensOf } from './tokens';
import { guessLanguage } from './words/small-words';

export interface TurnEvidence {
  /** Results of tools and what is frozen; plain data is taken for a tool's. */
  readonly results: readonly Evidence[];
  /** What the customer wrote in this turn and before. */
  readonly said: readonly string[];
  readonly currency: string;
  readonly timeZone: string;
  readonly now: Date;
}

const allNumerals = new RegExp(`(?<![\\d\\p{L}])(?:${numeral})`, 'gu');

/** Gathers from the evidence everything a reply may contain, with where it came from. */
export function collectFacts({ results, said, currency, timeZone, now }: TurnEvidence): Facts {
  const gathered = gatherFacts(results);
  const { amounts, numbers, instants, cells } = gathered;
  const today = localMoments([now.getTime()], timeZone)[0]?.slice(0, 10) ?? '';
  const scale = 10 ** minorDigits(currency);
  const plainCells = cells.map(({ text: written, fact }) => ({
    text: normalise(written).text,
    written,
    fact,
  }));
  for (const { text, written, fact } of plainCells) {
    if (!/\d/.test(text)) continue;
    for (const money of findAmounts(tokensOf(text), text.length === written.length ? written : text, null)) {
      if (money.currency !== currency && money.currency !== null) continue;
      for (const value of money.values) push(amounts, Math.round(value * scale), fact);
    }
    for (const value of numbersIn(text)) push(numbers, value, fact);
  }
  const cellText = plainCells.map(({ text }) => text).join('\n');
  const words = normalise(said.join('\n')).text;
  const inWords = namedIn(words, today, true);
  const inCells = namedIn(cellText, today, false);
  const at = [...instants.keys()];
  const dates = new Map<string, Fact[]>();
  const times = new Map<string, Fact[]>();
  const moments = localMoments(at, timeZone);
  moments.forEach((moment, index) => {
    const facts = instants.get(at[index] ?? 0) ?? [];
    for (const fact of facts.slice(0, 3)) {
      push(dates, moment.slice(0, 10), fact);
      push(times, moment.slice(11), fact);
    }
  });
  const clock = new Map(at.map((instant, index) => [instant, moments[index]?.slice(11) ?? '']));
  return {
    currency,
    amounts,
    numbers,
    said: new Set([...numbersIn(words), ...wordNumbersIn(words)]),
    dates,
    times,
    moments: new Set(moments),
    windows: new Set(gathered.spans.map(([start, end]) => `${clock.get(start)}-${clock.get(end)}`)),
    namedDates: new Set([...inWords.dates, ...inCells.dates]),
    namedTimes: new Set([...inWords.times, ...inCells.times]),
    namedWeekdays: new Set([...inWords.weekdays, ...inCells.weekdays]),
    saidDates: inWords.dates,
    saidTimes: inWords.times,
    cells: cellText,
    words,
    digits: new Set([...digitRuns(cellText), ...digitRuns(words)]),
    names: [...gathered.names],
    priced: itemsOf(amounts, () => true),
    stocked: itemsOf(numbers, ({ role }) => role === 'stock'),
    hasSums: [...amounts.values()].some((all) => all.some(({ isSum, item }) => isSum && item === null)),
    links: gathered.links,
    statuses: gathered.statuses,
    hasFree: gathered.hasFree,
    today,
  };
}

function push<K>(facts: Map<K, Fact[]>, key: K, fact: Fact): void {
  const known = facts.get(key);
  if (!known) facts.set(key, [fact]);
  else if (known.length < 24) known.push(fact);
}

const itemsOf = (known: ReadonlyMap<number, readonly Fact[]>, fits: (fact: Fact) => boolean): Set<string> =>
  new Set(
    [...known.values()].flatMap((all) =>
      all.flatMap((fact) => (fact.item !== null && fits(fact) ? [fact.item] : [])),
    ),
  );

const numbersIn = (text: string): number[] =>
  [...text.matchAll(allNumerals)].flatMap((match) => valuesOf(match[0]));

function wordNumbersIn(text: string): number[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((_, index) => {
    const read = readNumberWords(tokens, index, null);
    return read ? [read.value] : [];
  });
}

/** Long rows of digits with whatever people put between them: phones, cards, accounts. */
const digitRuns = (text: string): string[] =>
  [...text.matchAll(/\+?\d[\d ()./-]{4,}\d/g)].map((match) => match[0].replace(/\D/g, ''));

/** Dates, weekdays and times that texts name; of the customer's words also what stands between: «после обеда». */
function namedIn(text: string, today: string, isTalk: boolean) {
  const dates = new Set<string>();
  const times = new Set<string>();
  const weekdays = new Set<number>();
  const from = Temporal.PlainDate.from(today);
  for (const line of text.split('\n')) {
    const tokens = tokensOf(line);
    const language = guessLanguage(
      tokens.filter(({ kind }) => kind === 'word').map(({ text: word }) => word),
    );
    const days = findDates(tokens, line, from, language);
    for (const { dates: meant, weekday } of days) {
      for (const date of meant) dates.add(date);
      if (weekday === null) continue;
      weekdays.add(weekday);
      if (!isTalk) continue;
      const ahead = (weekday - from.dayOfWeek + 7) % 7;
      for (const more of [0, 7]) dates.add(from.add({ days: ahead + more }).toString());
    }
    for (const { readings } of findClock(tokens)) for (const reading of readings) times.add(reading);
    const found = findTimes(blank(line, days));
    for (const time of [...found.times, found.from, found.until]) if (time) times.add(time);
  }
  return { dates, times, weekdays };
}
