import { findCurrency } from './find-currency';
import type { HeaderMeaning } from './header-meaning';
import { readDuration } from './read-duration';
import { readStock } from './read-stock';
import { showCell } from './show-cell';
import type { Cell } from './table';

/** Whether a cell can be read as what its column means; null for fields that anything may stand for. */
export function readsAs({ field, durationUnit }: HeaderMeaning, cell: Cell): boolean | null {
  switch (field) {
    case 'name':
    case 'question':
    case 'answer':
      return /\p{L}/u.test(showCell(cell));
    case 'stock':
      return readStock(cell).ok;
    case 'duration': {
      const duration = readDuration(cell, durationUnit);
      return duration.ok || duration.key === 'duration-unit-missing';
    }
    case 'currency':
      return findCurrency(showCell(cell)) !== null;
    default:
      return null;
  }
}
