import type { ItemKind, Prepayment, ReadItem } from '../schemas';
import type { CurrencyMention } from './currency-mention';
import type { CurrencyRule } from './currency-rule';
import { decideKind } from './decide-kind';
import { findCurrency } from './find-currency';
import { makeSku } from './make-sku';
import { readDuration } from './read-duration';
import { readPrepayment } from './read-prepayment';
import { type Price, readPrice } from './read-price';
import { readSku } from './read-sku';
import { readStock } from './read-stock';
import { readText } from './read-text';
import type { RowReader } from './row-reader';
import { showCell } from './show-cell';

export interface ItemRules {
  /** Number of the table in the file. */
  readonly table: number;
  /** Set when every row is of one kind. */
  readonly only: ItemKind | null;
  readonly currency: CurrencyRule;
  readonly digitsOf: (currency: string | null) => number;
}

/** A row that names an item. `item` is null when a cell was refused; the SKU still takes part in finding doubles. */
export interface ItemCandidate {
  readonly sheet: string | null;
  readonly row: number;
  readonly sku: string;
  readonly item: ReadItem | null;
}

/** Reads one row as an item, noting each refused cell on the reader; null when not even a SKU can be told. */
export function readItem(reader: RowReader, rules: ItemRules): ItemCandidate | null {
  const { row, table, refusals } = reader;
  const name = reader.take('name', readText(reader.cell('name'), 200));
  if (name === null && refusals.length === 0) reader.refuse(headerOf(reader, 'name'), '', 'name-missing');
  const options = readOptions(reader);
  const written = reader.take('sku', readSku(reader.cell('sku')));
  const mangled = refusals.some(({ reason }) => reason.key === 'sku-mangled');
  const sku = written ?? (name === null || mangled ? null : makeSku(name, options));
  const kind = reader.take('kind', decideKind(reader, rules.only));
  const description = reader.take('description', readText(reader.cell('description'), 4000, true)) ?? '';
  const unit = reader.take('unit', readText(reader.cell('unit'), 120));
  const price = readPriceOf(reader, rules, kind ?? 'PRODUCT', unit);
  const own =
    kind === 'SERVICE' ? readService(reader, rules, price) : kind === 'PRODUCT' ? readProduct(reader) : null;
  if (sku === null) return null;
  const place = { sheet: table.sheet, row: row.number };
  if (refusals.length > 0 || name === null || kind === null || !price || !own)
    return { ...place, sku, item: null };
  const item: ReadItem = {
    ...place,
    table: rules.table,
    kind,
    sku,
    skuGenerated: written === null,
    name,
    description,
    options,
    priceMinor: price.minor,
    currency: price.currency,
    unit,
    ...own,
  };
  return { ...place, sku, item };
}

type KindSpecific = Pick<ReadItem, 'stock' | 'durationMinutes' | 'prepayment' | 'format' | 'place'>;

function readProduct(reader: RowReader): KindSpecific {
  const stockCell = reader.cell('stock');
  const stock = stockCell ? reader.take('stock', readStock(stockCell)) : null;
  const prepayment = showCell(reader.cell('prepayment'));
  // Products are always paid in full, so anything else asked for here would be broken silently.
  if (!/^(?:|[-–—]+|нет|no|none|0|100\s?%|full|полная)$/i.test(prepayment)) {
    reader.refuse(headerOf(reader, 'prepayment'), prepayment, 'prepayment-of-product');
  }
  return { stock, durationMinutes: null, prepayment: null, format: null, place: null };
}

function readService(reader: RowReader, rules: ItemRules, price: Price | null): KindSpecific {
  const { table, row } = reader;
  const cell = reader.cell('duration');
  const unit = table.columns.byField.get('duration')?.meaning.durationUnit ?? null;
  if (!cell) reader.refuse(headerOf(reader, 'duration'), '', 'duration-missing');
  const durationMinutes = cell ? reader.take('duration', readDuration(cell, unit)) : null;
  let prepayment: Prepayment | null = null;
  if (price) {
    const terms = {
      priceMinor: price.minor,
      currency: price.currency,
      digits: rules.digitsOf(price.currency),
    };
    prepayment = reader.take('prepayment', readPrepayment(table.prepayment, row, terms));
  }
  return {
    stock: null,
    durationMinutes,
    prepayment,
    format: reader.take('format', readText(reader.cell('format'), 120)),
    place: reader.take('place', readText(reader.cell('place'), 120)),
  };
}

function readPriceOf(reader: RowReader, rules: ItemRules, kind: ItemKind, unit: string | null): Price | null {
  const { table, row } = reader;
  if (!table.price) return null;
  const currency = readCurrency(reader);
  const context = { kind, currency, unit, rule: rules.currency, digitsOf: rules.digitsOf };
  return reader.take('price', readPrice(table.price, row, context));
}

function readCurrency(reader: RowReader): CurrencyMention | null {
  const text = showCell(reader.cell('currency'));
  const mention = text === '' ? null : findCurrency(text);
  if (text !== '' && !mention) reader.refuse(headerOf(reader, 'currency'), text, 'currency-unknown');
  return mention;
}

function readOptions(reader: RowReader): Record<string, string> {
  const options: Record<string, string> = {};
  for (const { index, header, meaning } of reader.table.columns.options) {
    const reading = readText(reader.row.cells[index], 120);
    if (!reading.ok) reader.refuse(header, showCell(reader.row.cells[index]), reading.key, reading.params);
    else if (reading.value !== null) options[meaning.option ?? header] = reading.value;
  }
  return options;
}

function headerOf(reader: RowReader, field: 'name' | 'duration' | 'prepayment' | 'currency'): string | null {
  return reader.table.columns.byField.get(field)?.header ?? null;
}
