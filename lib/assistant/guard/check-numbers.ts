import { minorDigits } from '@/lib/platform/money/minor-digits';
import type { Checked, ReplyLine } from './checked';
import { chooseSource } from './choose-source';
import type { Fact, Facts, NumberRole } from './facts';
import { valuesOf } from './numerals';
import { readNumberWords } from './read-number-words';
import { type Token, tokensOf } from './tokens';
import { measureUnits, timeUnits } from './words/day-words';
import { priceWords } from './words/money-words';

const stockBefore =
  /(?:в наличии|в остатке|на складе|осталось|остал[оаи]сь|остался|in stock|left|available|disponibles?|auf lager|en stock|em estoque|disponibili|stokta|в наявності|залишилось|қоймада)[\s:—-]*(?:только|всего|ещё|еще|only|just|нас|solo|nur|seulement)?\s*$/u;
const stockAfter =
  /^\s*(?:шт\p{L}*\.?|pcs\.?|pieces?|items?|units?|st\u00fcck|stück|unidades|pezzi|adet|дана)?\s*(?:в наличии|на складе|осталось|left|in stock|available|disponibles?|auf lager|en stock|em estoque|disponibili|stokta)/u;
const quantityBefore = /[×x*]\s*$/u;
const quantityAfter = /^\s*(?:[×x*]|шт\p{L}*|pcs|pieces?|stück|unidades|pezzi|adet|дана)(?!\p{L})/u;
const orderBefore =
  /(?:№|no\.?|nr\.?|#|заказ\p{L}*|order|pedido|bestellung|commande|ordine|sipariş|замовлення|тапсырыс)\s*(?:№|#|no\.?|nr\.?)?\s*$/u;
const hourBefore =
  /(?:^|[^\p{L}])(?:в|во|к|с|со|до|после|по|от|at|by|from|to|until|till|and|и|-|um|bis|ab|von|à|às|as|a las|las|alle|dalle|saat|о|об|від)\s*$/u;

/** Checks what numbers a line has left, in digits and in words, each by what it counts. */
export function checkNumbers(line: ReplyLine, facts: Facts): Checked {
  const checked: Checked = { violations: [], claims: [] };
  const { text } = line;
  const long = longRows(text, facts, checked);
  const tokens = tokensOf(long);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    if (token.kind === 'number') take(token.start, token.end, valuesOf(token.text), true);
    else if (token.kind === 'word' && /\d/.test(token.text)) glued(token);
    else if (token.kind === 'word') {
      const words = readNumberWords(tokens, index, line.language);
      if (!words) continue;
      const end = tokens[index + words.used - 1]?.end ?? token.end;
      // «Один из них», "one of them": no count is told.
      if (words.value > 1) take(token.start, end, [words.value], false);
      index += words.used - 1;
    }
  }
  return checked;

  function take(start: number, end: number, values: readonly number[], inDigits: boolean): void {
    const written = text.slice(start, end);
    const before = text.slice(Math.max(0, start - 40), start);
    const after = text.slice(end, end + 24);
    const source = vouching(values, before, after, inDigits, line, facts);
    if (source === undefined) {
      // A word for a number that the shop's or the customer's own text has is no count of anything.
      if (!inDigits && (facts.cells.includes(written) || facts.words.includes(written))) return;
      checked.violations.push({ kind: priceWords.test(before) ? 'amount' : 'number', text: written });
    } else checked.claims.push({ start, end, kind: 'number', source });
  }

  /** «iPhone15», «R2D2»: a part of a name, which the shop or the customer must have written. */
  function glued({ start, end, text: word }: Token): void {
    if (facts.cells.includes(word) || facts.words.includes(word)) return;
    const digits = /\d+/.exec(word);
    const values = digits ? valuesOf(digits[0]) : [];
    if (values.some((value) => facts.numbers.has(value)) && word.length - (digits?.[0].length ?? 0) <= 3)
      return;
    checked.violations.push({ kind: 'number', text: text.slice(start, end) });
  }
}

/** Phones, cards, accounts: only as a text of the shop or the customer has them, digit by digit. */
function longRows(text: string, facts: Facts, checked: Checked): string {
  let rest = text;
  for (const match of text.matchAll(/(?<![\p{L}\d])\+?\(?\d[\d ()./-]{5,}\d/gu)) {
    const digits = match[0].replace(/\D/g, '');
    if (digits.length < 7 || /^\d{1,3}(?: \d{3})+$/.test(match[0])) continue;
    if (digits.length < 10 && !/[+()-]/.test(match[0])) continue;
    rest =
      rest.slice(0, match.index) + '¦'.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    const known = [...facts.digits].some((row) => row === digits || row.endsWith(digits.slice(-10)));
    if (!known) checked.violations.push({ kind: 'number', text: match[0] });
  }
  return rest;
}

/** What vouches for a number where it stands; undefined: nothing does. Null: the customer. */
function vouching(
  values: readonly number[],
  before: string,
  after: string,
  inDigits: boolean,
  line: ReplyLine,
  facts: Facts,
): Fact['source'] | null | undefined {
  const known = values.flatMap((value) => facts.numbers.get(value) ?? []);
  const scale = 10 ** minorDigits(facts.currency);
  const of = (...roles: NumberRole[]) => {
    const fitting = known.filter(({ role }) => role === 'cell' || roles.includes(role));
    return fitting.length > 0 ? chooseSource(fitting, line.names) : undefined;
  };
  const isSaid = values.some((value) => facts.said.has(value));
  if (inDigits && priceWords.test(before) && !quantityAfter.test(after)) {
    const amounts = values.flatMap((value) => facts.amounts.get(Math.round(value * scale)) ?? []);
    return amounts.length > 0 ? chooseSource(amounts, line.names) : of();
  }
  if (
    /^\s*%/.test(after) ||
    /^\s*(?:процент|percent|prozent|pour cent|por ciento|por cento|per cento|відсот|пайыз)/u.test(after)
  )
    return of('percent');
  const unit = /^[\s-]*([\p{L}°]+)/u.exec(after)?.[1] ?? '';
  if (timeUnits.test(unit) && !hourBefore.test(before))
    return of('duration') ?? (isSaid ? null : ahead(values, line, facts));
  if (measureUnits.test(unit)) return of() ?? (isSaid ? null : undefined);
  if (stockBefore.test(before) || stockAfter.test(after)) {
    return ownStock(known, line, facts);
  }
  if (orderBefore.test(before) && !quantityAfter.test(after))
    return of('order') ?? (isSaid ? null : of('quantity', 'count'));
  if (quantityBefore.test(before) || quantityAfter.test(after))
    return of('quantity', 'stock', 'count') ?? (isSaid ? null : undefined);
  const hour = values.find((value) => isHour(value, before, facts));
  if (hour !== undefined) return chooseSource(facts.times.get(hourText(hour, facts)), line.names);
  const plain = of('quantity', 'stock', 'duration', 'percent', 'count', 'other', 'order');
  if (plain !== undefined) return plain;
  const amounts = values.flatMap((value) => facts.amounts.get(Math.round(value * scale)) ?? []);
  if (amounts.length > 0) return chooseSource(amounts, line.names);
  return isSaid ? null : undefined;
}

/** How many there are of the one item that is named, or of any where none is. */
function ownStock(known: readonly Fact[], line: ReplyLine, facts: Facts): Fact['source'] | null | undefined {
  const stock = known.filter(({ role }) => role === 'stock');
  const cells = known.filter(({ role }) => role === 'cell');
  const names = line.names.filter(
    (name) => !line.names.some((other) => other !== name && other.includes(name)),
  );
  const any = [...cells, ...stock];
  if (names.length !== 1) return any.length > 0 ? chooseSource(any, line.names) : undefined;
  const own = stock.filter(({ item }) => item === names[0]);
  if (own.length > 0) return chooseSource(own, names);
  return facts.stocked.has(names[0] ?? '') || any.length === 0 ? undefined : chooseSource(any, names);
}

/** «Через 2 дня»: a day that a tool has returned. */
function ahead(values: readonly number[], { today }: ReplyLine, facts: Facts): null | undefined {
  const known = values.some(
    (days) => Number.isInteger(days) && days < 400 && facts.dates.has(today.add({ days }).toString()),
  );
  return known ? null : undefined;
}

/** «В 15», "at 3", «с 10 до 14»: an hour of a known time. */
function isHour(value: number, before: string, facts: Facts): boolean {
  return Number.isInteger(value) && value <= 24 && hourBefore.test(before) && hourText(value, facts) !== '';
}

function hourText(value: number, facts: Facts): string {
  const at = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`;
  const readings = value <= 12 ? [at(value), at(value + 12)] : [at(value)];
  return readings.find((reading) => facts.times.has(reading) || facts.namedTimes.has(reading)) ?? '';
}
