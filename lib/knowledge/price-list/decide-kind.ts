import type { ItemKind } from '../schemas';
import { accept } from './accept';
import { readKind } from './read-kind';
import type { Reading } from './reading';
import { refuse } from './refuse';
import type { RowReader } from './row-reader';
import { showCell } from './show-cell';

/**
 * Whether a row is a product or a service: what the whole file is declared to be, else its own `type` cell, else the
 * presence of a duration. A row that asks for a prepayment but names no duration could be either.
 */
export function decideKind(reader: RowReader, only: ItemKind | null): Reading<ItemKind> {
  const word = reader.table.tellsKind ? showCell(reader.cell('kind')) : '';
  const said = word === '' ? null : readKind(word);
  if (word !== '' && said === null) return refuse('kind-unknown');
  if (said !== null)
    return only !== null && said !== only ? refuse('kind-not-sold', { sold: only }) : accept(said);
  if (only !== null) return accept(only);
  if (isFilled(reader, 'duration')) return accept('SERVICE');
  return isFilled(reader, 'prepayment') || isFilled(reader, 'format')
    ? refuse('kind-unclear')
    : accept('PRODUCT');
}

function isFilled(reader: RowReader, field: 'duration' | 'prepayment' | 'format'): boolean {
  return !/^(?:|[-–—]+|n\/a|н\/д|нет|no|none)$/i.test(showCell(reader.cell(field)));
}
