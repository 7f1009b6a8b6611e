import type { ItemKind } from '../schemas';
import { accept } from './accept';
import type { CurrencyMention } from './currency-mention';
import type { CurrencyRule } from './currency-rule';
import { decideMinor } from './decide-minor';
import type { MoneyColumn } from './money-column';
import type { Reading } from './reading';
import { refuse } from './refuse';
import { sameUnit } from './same-unit';
import { settleCurrency } from './settle-currency';
import type { TableRow } from './table';

export interface PriceContext {
  readonly kind: ItemKind;
  /** What the row's own currency column says. */
  readonly currency: CurrencyMention | null;
  readonly unit: string | null;
  readonly rule: CurrencyRule;
  readonly digitsOf: (currency: string | null) => number;
}

export interface Price {
  readonly minor: number;
  readonly currency: string | null;
}

/** The price of one row in minor units, or the reason why it cannot be told for certain. */
export function readPrice(money: MoneyColumn, row: TableRow, context: PriceContext): Reading<Price> {
  const text = money.texts.get(row);
  if (!text || text.kind === 'blank') return refuse('price-missing');
  if (text.kind === 'refused') return refuse(text.key);
  const header = money.column.meaning;
  const mentions = [context.currency, header.currency, ...(text.kind === 'amount' ? text.currencies : [])];
  const currency = settleCurrency(
    mentions.filter((mention) => mention !== null),
    context.rule,
  );
  if (!currency.ok) return currency;
  if (text.kind === 'free') return priced(0, currency.value, context.kind);
  const per = text.per ?? header.per;
  // A price by measure says something only where the row is sold by that measure.
  if (per !== null && (context.unit === null || !sameUnit(per, context.unit)))
    return refuse('price-per-unit', { per });
  const minor = decideMinor(text.numeral, money.convention, context.digitsOf(currency.value));
  return minor.ok ? priced(minor.value, currency.value, context.kind) : minor;
}

/** A service may be free; a product at nothing is a slip. */
function priced(minor: number, currency: string | null, kind: ItemKind): Reading<Price> {
  return minor === 0 && kind === 'PRODUCT' ? refuse('price-zero') : accept({ minor, currency });
}
