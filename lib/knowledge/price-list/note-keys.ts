import type { Columns } from './columns';
import type { KeyCounter } from './key-counter';
import { questionKey } from './question-key';
import { readIdentity } from './read-identity';
import { rowReader } from './row-reader';
import { showCell } from './show-cell';
import { skuOf } from './sku-of';
import type { TableRow } from './table';

/** Counts the SKUs and questions of a table's rows while they are looked through. */
export function noteKeys(sheet: string | null, columns: Columns, keys: KeyCounter): (row: TableRow) => void {
  const sells = columns.byField.has('name') && columns.prices.length > 0;
  const question = columns.byField.get('question')?.index;
  return (row) => {
    if (sells) {
      const identity = readIdentity(rowReader({ sheet, columns }, row));
      for (const { variant } of columns.prices) {
        const sku = skuOf(identity, variant);
        if (sku !== null) keys.see(sku);
      }
    }
    if (question !== undefined) keys.see(questionKey(showCell(row.cells[question])));
  };
}
