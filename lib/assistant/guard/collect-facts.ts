import { Temporal } from 'temporal-polyfill';
import { fold } from '@/lib/assistant/language/fold';
import { findDays } from '@/lib/assistant/understanding/find-days';
import { findTimes } from '@/lib/assistant/understanding/find-times';
import { blank } from '@/lib/assistant/understanding/span';
import { minorDigits } from '@/lib/platform/money/minor-digits';
import { findClockTimes } from './clock-times';
import type { Facts } from './facts';
import { findLinks } from './find-links';
import { findMoney } from './find-money';
import { localMoments } from './local-moments';
import { numeral, valuesOf } from './numerals';

export interface Evidence {
  /** Results of tools, and what is frozen: plain data. */
  readonly results: readonly unknown[];
  /** What the customer wrote in this turn and before. */
  readonly said: readonly string[];
  readonly currency: string;
  readonly timeZone: string;
  readonly now: Date;
}

interface Basket {
  readonly amounts: Set<number>;
  readonly amountsOf: Map<string, Set<number>>;
  readonly numbers: Set<number>;
  readonly instants: Set<number>;
  readonly links: Set<string>;
  readonly statuses: Set<string>;
  readonly cells: string[];
}

const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const isId = /(?:^|[a-z])(?:Id|id|key|kind|currency|timeZone)$/;
const allNumerals = new RegExp(`(?<![\\d\\p{L}])(?:${numeral})`, 'gu');

/** Gathers from the evidence everything a reply may contain. */
export function collectFacts({ results, said, currency, timeZone, now }: Evidence): Facts {
  const basket: Basket = {
    amounts: new Set(),
    amountsOf: new Map(),
    numbers: new Set(),
    instants: new Set(),
    links: new Set(),
    statuses: new Set(),
    cells: [],
  };
  for (const result of results) walk(result, '', null, basket);
  const cells = fold(basket.cells.join('\n'));
  const words = fold(said.join('\n'));
  const scale = 10 ** minorDigits(currency);
  for (const money of findMoney(cells)) {
    if (money.currency === currency)
      for (const value of money.values) basket.amounts.add(Math.round(value * scale));
  }
  for (const value of numbersIn(cells)) basket.numbers.add(value);
  const moments = localMoments([...basket.instants], timeZone);
  const today = localMoments([now.getTime()], timeZone)[0]?.slice(0, 10) ?? '';
  const inWords = namedIn(words, today);
  const inCells = namedIn(cells, today);
  return {
    currency,
    amounts: basket.amounts,
    amountsOf: basket.amountsOf,
    numbers: basket.numbers,
    said: new Set(numbersIn(words)),
    dates: new Set(moments.map((moment) => moment.slice(0, 10))),
    times: new Set(moments.map((moment) => moment.slice(11))),
    moments: new Set(moments),
    namedDates: new Set([...inWords.dates, ...inCells.dates]),
    namedTimes: new Set([...inWords.times, ...inCells.times]),
    saidDates: inWords.dates,
    saidTimes: inWords.times,
    cells,
    words,
    links: basket.links,
    statuses: basket.statuses,
    today,
  };
}

function walk(value: unknown, key: string, name: string | null, basket: Basket): void {
  if (typeof value === 'number') takeNumber(value, key, name, basket);
  else if (typeof value === 'string') takeText(value, key, basket);
  else if (Array.isArray(value)) {
    basket.numbers.add(value.length);
    for (const part of value) walk(part, key, name, basket);
  } else if (typeof value === 'object' && value !== null) {
    const own = 'name' in value && typeof value.name === 'string' ? fold(value.name) : name;
    for (const [field, part] of Object.entries(value)) walk(part, field, own, basket);
  }
}

function takeNumber(value: number, key: string, name: string | null, basket: Basket): void {
  if (!key.endsWith('Minor')) {
    basket.numbers.add(value);
    if (key === 'durationMinutes') {
      basket.numbers.add(Math.floor(value / 60));
      basket.numbers.add(value % 60);
    }
    return;
  }
  basket.amounts.add(value);
  if (name === null) return;
  const own = basket.amountsOf.get(name) ?? new Set();
  own.add(value);
  basket.amountsOf.set(name, own);
}

function takeText(value: string, key: string, basket: Basket): void {
  if (isInstant.test(value)) basket.instants.add(Date.parse(value));
  else if (/url$/i.test(key)) basket.links.add(value);
  else if (key === 'status') basket.statuses.add(value);
  else if (!isId.test(key)) {
    basket.cells.push(value);
    for (const { text } of findLinks(value)) basket.links.add(text);
  }
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(allNumerals)].flatMap((match) => valuesOf(match[0]));
}

/** Dates and times that words name. */
function namedIn(text: string, today: string): { dates: Set<string>; times: Set<string> } {
  const dates = new Set<string>();
  const times = new Set<string>();
  for (const line of text.split(/\n/)) {
    if (
      !/\d|завтра|сегодня|today|tomorrow|tonight|недел|week|понедельн|вторник|сред|четверг|пятниц|суббот|воскрес|day|утр|вечер|обед|noon|час/u.test(
        line,
      )
    )
      continue;
    const { days, spans } = findDays(line, Temporal.PlainDate.from(today), 'day-first');
    if (days) {
      for (
        let date = Temporal.PlainDate.from(days.first), count = 0;
        count < 14 && date.toString() <= days.last;
        count += 1
      ) {
        dates.add(date.toString());
        date = date.add({ days: 1 });
      }
    }
    const found = findTimes(blank(line, spans));
    for (const time of [...found.times, found.from, found.until]) if (time) times.add(time);
    for (const { readings } of findClockTimes(line)) for (const reading of readings) times.add(reading);
  }
  return { dates, times };
}
