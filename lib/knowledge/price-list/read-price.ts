import type { ItemKind } from '../schemas';
import { accept } from './accept';
import type { CurrencyMention } from './currency-mention';
import type { CurrencyRule } from './currency-rule';
import { decideMinor } from './decide-minor';
import { isMeasure } from './is-measure';
import type { MoneyColumn } from './money-column';
import { parsePriceCell } from './parse-price-cell';
import type { Reading } from './reading';
import { refuse } from './refuse';
import { sameUnit } from './same-unit';
import { settleCurrency } from './settle-currency';
import type { Cell } from './table';

export interface PriceContext {
  readonly kind: ItemKind;
  /** What the row's own currency column says. */
  readonly currency: CurrencyMention | null;
  readonly unit: string | null;
  /** Only a currency in the cell itself makes it a price. */
  readonly marked: boolean;
  readonly rule: CurrencyRule;
  readonly digitsOf: (currency: string | null) => number;
}

export interface Price {
  readonly minor: number;
  readonly currency: string | null;
  /** What it is the price of: the row's own unit, or the one that the price names. */
  readonly unit: string | null;
}

/** The price of one row in minor units, or the reason why it cannot be told for certain. */
export function readPrice(money: MoneyColumn, cell: Cell | undefined, context: PriceContext): Reading<Price> {
  const text = parsePriceCell(cell);
  if (text.kind === 'blank') return refuse('price-missing');
  if (text.kind === 'refused') return refuse(text.key);
  const header = money.column.meaning;
  const currencies = text.kind === 'amount' ? text.currencies : [];
  const mentions = [context.currency, header.currency, ...currencies];
  const currency = settleCurrency(
    mentions.filter((mention) => mention !== null),
    context.rule,
  );
  if (!currency.ok) return currency;
  if (text.kind === 'free') return priced(0, currency.value, context.unit, context.kind);
  if (context.marked && text.currencies.length === 0) return refuse('price-unreadable');
  const unit = settleUnit(text.per ?? header.per, context);
  if (!unit.ok) return unit;
  const minor = decideMinor(text.numeral, money.convention, context.digitsOf(currency.value));
  return minor.ok ? priced(minor.value, currency.value, unit.value, context.kind) : minor;
}

/**
 * A price by measure makes the measure the unit of a product, unless the row is sold by another one. A service takes the
 * time it takes: an hour's price is not its price.
 */
function settleUnit(per: string | null, { kind, unit }: PriceContext): Reading<string | null> {
  if (per === null || (unit !== null && sameUnit(per, unit))) return accept(unit);
  return unit === null && kind === 'PRODUCT' && isMeasure(per)
    ? accept(per)
    : refuse('price-per-unit', { per });
}

/** A service may be free; a product at nothing is a slip. */
function priced(minor: number, currency: string | null, unit: string | null, kind: ItemKind): Reading<Price> {
  return minor === 0 && kind === 'PRODUCT' ? refuse('price-zero') : accept({ minor, currency, unit });
}
