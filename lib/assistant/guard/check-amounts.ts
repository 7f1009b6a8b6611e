import type { ClaimSource } from '@/lib/assistant/receipts/schemas';
import { minorDigits } from '@/lib/platform/money/minor-digits';
import type { Read, ReplyLine } from './checked';
import { chooseSource } from './choose-source';
import type { Facts } from './facts';
import { type AmountFound, findAmounts } from './find-amounts';
import { tokensOf } from './tokens';

const sumWords =
  /(?:итого|сумм|всего|к оплате|оплат|заказ|предоплат|остал|total|pay|due|sum|altogether|order|deposit|rest|importe|gesamt|zahlen|summe|montant|payer|pagar|pagare|toplam|ödenecek|разом|сплат|барлығы|жиыны|төле)/u;
const totalJustBefore =
  /(?:итого|всего к оплате|к оплате|общая сумма|total(?: due)?|amount due|in total|importe total|gesamt(?:betrag|summe)?|montant total|totale|toplam|разом|барлығы|жиыны)[\s:=-]*$/u;

/** Checks every amount of money of a line: a tool or a cell must have it, and be it the named item's own. */
export function checkAmounts(line: ReplyLine, facts: Facts): Read {
  const tokens = tokensOf(line.text);
  const found = findAmounts(tokens, line.written, line.language);
  const read: Read = { violations: [], claims: [], spans: found };
  for (const amount of found) {
    const text = line.text.slice(amount.start, amount.end);
    const result = vouchedFor(amount, text, line, facts);
    if ('kind' in result) read.violations.push(result);
    else read.claims.push({ start: amount.start, end: amount.end, kind: 'amount', source: result.source });
  }
  return read;
}

type Verdict =
  | { readonly source: ClaimSource | null }
  | { readonly kind: 'amount' | 'price-of'; readonly text: string };

function vouchedFor(amount: AmountFound, text: string, line: ReplyLine, facts: Facts): Verdict {
  const scale = 10 ** minorDigits(facts.currency);
  const inCells = isWhole(facts.cells, text);
  if (amount.currency !== null && amount.currency !== facts.currency) {
    return inCells ? { source: null } : { kind: 'amount', text };
  }
  const known = amount.values.flatMap((value) => facts.amounts.get(Math.round(value * scale)) ?? []);
  if (known.length === 0) return inCells ? { source: null } : { kind: 'amount', text };
  const before = line.text.slice(Math.max(0, amount.start - 24), amount.start);
  const sums = known.filter(({ isSum }) => isSum);
  // «Итого» is a sum that a tool has added up, where one has.
  if (facts.hasSums && totalJustBefore.test(before) && sums.length === 0) return { kind: 'amount', text };
  const names = ownNames(line, amount);
  if (names.length !== 1 || sumWords.test(before)) return { source: chooseSource(known, line.names) };
  const [name] = names;
  const itsOwn = known.filter(({ item }) => item === name);
  const hasOwn = name !== undefined && facts.priced.has(name);
  // One item, and nothing of sums: the amount must be that item's.
  if (itsOwn.length > 0 || !hasOwn) return { source: chooseSource(itsOwn.length > 0 ? itsOwn : known, []) };
  return sumWords.test(line.text) && sums.length > 0
    ? { source: chooseSource(sums, []) }
    : { kind: 'price-of', text: `${name}: ${text}` };
}

/** The names that stand nearest before the amount within its clause, else all of the line; a longer one hides its parts. */
function ownNames(line: ReplyLine, amount: AmountFound): string[] {
  const longest = (names: readonly string[]): string[] =>
    names.filter((name) => !names.some((other) => other !== name && other.includes(name)));
  if (line.names.length <= 1) return [...line.names];
  const before = line.text.slice(0, amount.start);
  let best = -1;
  let nearest: string[] = [];
  for (const name of longest(line.names)) {
    const place = before.lastIndexOf(name);
    if (place < 0) continue;
    if (place > best) {
      best = place;
      nearest = [name];
    }
  }
  // Between the name and the amount another amount may belong to it; «A и B — 500» belongs to neither alone.
  const gapText = best < 0 ? '' : before.slice(best + (nearest[0]?.length ?? 0));
  return nearest.length === 1 && /^[^.;\n]{0,40}$/.test(gapText) ? nearest : longest(line.names);
}

/** Whether a piece stands in a text by itself: «50 ₽» does not stand in «250 ₽». */
function isWhole(text: string, piece: string): boolean {
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + piece.length] ?? ' '];
    if (!/[\p{L}\d.,]/u.test(before) && !/[\p{L}\d]/u.test(after)) return true;
  }
  return false;
}
