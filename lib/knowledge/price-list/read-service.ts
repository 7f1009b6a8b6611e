import type { Prepayment, ReadItem } from '../schemas';
import { readDuration } from './read-duration';
import type { ItemRules } from './read-item';
import { readPrepayment } from './read-prepayment';
import type { Price } from './read-price';
import { readText } from './read-text';
import type { RowReader } from './row-reader';

/** What only services have; null after noting why a cell of it was refused. */
export function readService(
  reader: RowReader,
  rules: Pick<ItemRules, 'digitsOf'>,
  price: Price | null,
): Pick<ReadItem, 'stock' | 'durationMinutes' | 'prepayment' | 'format' | 'place'> | null {
  const { table, row, refusals } = reader;
  const before = refusals.length;
  const cell = reader.cell('duration');
  const unit = table.columns.byField.get('duration')?.meaning.durationUnit ?? null;
  if (!cell) reader.refuse(reader.headerOf('duration'), '', 'duration-missing');
  const durationMinutes = cell ? reader.take('duration', readDuration(cell, unit)) : null;
  let prepayment: Prepayment | null = null;
  if (price) {
    const { minor, currency } = price;
    const terms = { priceMinor: minor, currency, digits: rules.digitsOf(currency) };
    prepayment = reader.take('prepayment', readPrepayment(table.prepayment, row, terms));
  }
  const format = reader.take('format', readText(reader.cell('format'), 120));
  const place = reader.take('place', readText(reader.cell('place'), 120));
  return refusals.length > before ? null : { stock: null, durationMinutes, prepayment, format, place };
}
