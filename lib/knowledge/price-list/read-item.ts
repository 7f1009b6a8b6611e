import type { ItemKind, ReadItem } from '../schemas';
import type { CurrencyMention } from './currency-mention';
import type { CurrencyRule } from './currency-rule';
import { decideKind } from './decide-kind';
import { findCurrency } from './find-currency';
import { readIdentity } from './read-identity';
import { readOffers } from './read-offers';
import { readProduct } from './read-product';
import { readService } from './read-service';
import { readText } from './read-text';
import type { RowReader } from './row-reader';
import { showCell } from './show-cell';
import { skuOf } from './sku-of';

export interface ItemRules {
  /** Set when every row is of one kind. */
  readonly only: ItemKind | null;
  readonly currency: CurrencyRule;
  readonly digitsOf: (currency: string | null) => number;
}

/** An item that a row names. `item` is null when a cell was refused; the SKU still takes part in finding doubles. */
export interface ItemCandidate {
  readonly sheet: string | null;
  readonly row: number;
  readonly table: number;
  readonly sku: string;
  readonly item: ReadItem | null;
}

/**
 * Reads one row as an item, or as an item for each of its price columns, noting each refused cell on the reader. Nothing
 * comes of a row whose SKU cannot be told.
 */
export function readItem(reader: RowReader, rules: ItemRules): ItemCandidate[] {
  const { row, table, refusals } = reader;
  const identity = readIdentity(reader);
  const kind = reader.take('kind', decideKind(reader, rules.only));
  const description = reader.take('description', readText(reader.cell('description'), 4000, true)) ?? '';
  const unit = reader.take('unit', readText(reader.cell('unit'), 120));
  const currency = readCurrency(reader);
  const offers = readOffers(reader, {
    ...rules,
    kind: kind ?? 'PRODUCT',
    currency,
    rule: rules.currency,
    unit,
  });
  const product = kind === 'PRODUCT' ? readProduct(reader, offers.length) : null;
  // Refusals so far are about the row as a whole, those of one price only about that variant.
  const sound = refusals.every(({ column }) =>
    offers.some(({ header, price }) => header === column && !price),
  );
  return offers.flatMap(({ variant, price }): ItemCandidate[] => {
    const sku = skuOf(identity, variant);
    const own = product ?? (kind === 'SERVICE' ? readService(reader, rules, price) : null);
    if (sku === null) return [];
    const place = { sheet: table.sheet, row: row.number, table: table.index };
    if (!sound || identity.name === null || kind === null || !price || !own)
      return [{ ...place, sku, item: null }];
    const item: ReadItem = {
      ...place,
      kind,
      sku,
      skuGenerated: identity.sku === null,
      name: identity.name,
      description,
      options: variant ? { ...identity.options, [variant.option]: variant.value } : { ...identity.options },
      priceMinor: price.minor,
      currency: price.currency,
      unit: price.unit,
      ...own,
    };
    return [{ ...place, sku, item }];
  });
}

function readCurrency(reader: RowReader): CurrencyMention | null {
  const text = showCell(reader.cell('currency'));
  const mention = text === '' ? null : findCurrency(text);
  if (text !== '' && !mention) reader.refuse(reader.headerOf('currency'), text, 'currency-unknown');
  return mention;
}
