import { fold } from '@/lib/assistant/language/fold';
import { blank } from '@/lib/assistant/understanding/span';
import { minorDigits } from '@/lib/platform/money/minor-digits';
import { checkClaims } from './check-claims';
import { checkDates } from './check-dates';
import type { Facts } from './facts';
import { findLinks } from './find-links';
import { findMoney, type MoneyFound } from './find-money';
import { numeral, valuesOf } from './numerals';
import type { Violation } from './violation';

const digits = new RegExp(`(?<![\\d\\p{L}])(?:${numeral})(?:-(?:й|я|е|го|му))?`, 'gu');
const aboutMoney =
  /(?:цен[аыуе]|стоит|стоят|стоимост|итого|сумм|всего к|к оплате|оплат|прайс|price|cost|total|pay|due|charge|amount)/u;
const ofSums =
  /(?:итого|сумм|всего|к оплате|оплат|заказ|предоплат|остал|total|pay|due|sum|altogether|order|deposit|rest)/u;

/**
 * Checks a reply before it is sent: every amount, number, date, time and link in it, and every claim of payment, booking
 * or discount, must be in the facts. Returns what is not; an empty list lets the reply pass. Pure and quick.
 */
export function guardReply(reply: string, facts: Facts): Violation[] {
  const text = fold(reply.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/[‐‑‒–—−]/g, '-'));
  const links = findLinks(text);
  const violations: Violation[] = links
    .filter((link) => ![...facts.links].some((known) => sameLink(link.text, known)))
    .map((link) => ({ kind: 'link', text: link.text }));
  const lines = blank(text, links).split('\n');
  for (const [index, line] of lines.entries())
    violations.push(...checkLine(line, numbering(lines, index), facts));
  return [...violations, ...checkClaims(text, facts)];
}

function checkLine(whole: string, list: number, facts: Facts): Violation[] {
  // «2. Роза — 250 ₽»: the number of a line in a list that counts up from one.
  const line = list > 0 ? blank(whole, [{ start: 0, end: /^\s*\d+/.exec(whole)?.[0].length ?? 0 }]) : whole;
  const money = findMoney(line);
  const violations: Violation[] = money.flatMap((found) => checkAmount(found, line, facts));
  const { violations: wrongDates, spans } = checkDates(blank(line, money), facts);
  const rest = blank(line, [...money, ...spans]);
  return [...violations, ...wrongDates, ...checkNumbers(rest, facts)];
}

function checkAmount(found: MoneyFound, line: string, facts: Facts): Violation[] {
  const minor = minorOf(found.values, facts.currency);
  const rightCurrency =
    found.currency === null || found.currency === facts.currency || facts.cells.includes(found.text);
  if (!rightCurrency || !minor.some((value) => facts.amounts.has(value))) {
    return facts.cells.includes(found.text) ? [] : [{ kind: 'amount', text: found.text }];
  }
  const names = [...facts.amountsOf.keys()].filter((name) => name.length > 2 && line.includes(name));
  const own = names.length === 1 ? facts.amountsOf.get(names[0] ?? '') : undefined;
  // One item in the line, and nothing of sums: the amount must be that item's.
  if (!own || ofSums.test(line) || minor.some((value) => own.has(value))) return [];
  return [{ kind: 'price-of', text: `${names[0]}: ${found.text}` }];
}

function checkNumbers(rest: string, facts: Facts): Violation[] {
  const violations: Violation[] = [];
  for (const match of rest.matchAll(digits)) {
    const written = match[0].replace(/-\p{L}+$/u, '');
    const values = valuesOf(written);
    if (values.some((value) => facts.numbers.has(value))) continue;
    const around = rest.slice(Math.max(0, match.index - 25), match.index + match[0].length + 12);
    const isPrice = aboutMoney.test(around);
    if (minorOf(values, facts.currency).some((value) => facts.amounts.has(value))) continue;
    // The customer's own number may be repeated, as long as it does not look like a price.
    if (!isPrice && values.some((value) => facts.said.has(value))) continue;
    if (values.some((value) => isHourOrDay(value, rest, match.index, facts))) continue;
    violations.push({ kind: isPrice ? 'amount' : 'number', text: match[0] });
  }
  return violations;
}

/** «В 15», "at 3", «с 10 до 14»: an hour of a known time. */
function isHourOrDay(value: number, text: string, at: number, facts: Facts): boolean {
  if (!Number.isInteger(value) || value > 24) return false;
  if (
    !/(?:^|[^\p{L}])(?:в|во|к|с|со|до|после|по|от|at|by|from|to|until|till|and|и|-)\s*$/u.test(
      text.slice(0, at),
    )
  )
    return false;
  const times = [
    `${String(value % 24).padStart(2, '0')}:00`,
    ...(value <= 12 ? [`${String((value + 12) % 24).padStart(2, '0')}:00`] : []),
  ];
  return times.some((time) => facts.times.has(time) || facts.namedTimes.has(time));
}

/** The place of a line in a numbered list, or 0. */
function numbering(lines: readonly string[], index: number): number {
  const place = (line: string | undefined): number => Number(/^\s*(\d{1,2})[.)] /.exec(line ?? '')?.[1] ?? 0);
  const own = place(lines[index]);
  if (own === 0) return 0;
  const earlier = lines
    .slice(0, index)
    .map(place)
    .filter((number) => number > 0);
  return own === 1 || earlier.at(-1) === own - 1 ? own : 0;
}

const minorOf = (values: readonly number[], currency: string): number[] => {
  const scale = 10 ** minorDigits(currency);
  return values.map((value) => Math.round(value * scale));
};

function sameLink(written: string, known: string): boolean {
  const bare = (link: string): string =>
    fold(link)
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '');
  return bare(written) === bare(known);
}
