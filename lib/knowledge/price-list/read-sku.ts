import { accept } from './accept';
import { readText } from './read-text';
import type { Reading } from './reading';
import { refuse } from './refuse';
import type { Cell } from './table';

/** A SKU as text, null when the cell is empty. A number that lost digits on its way through Excel is refused. */
export function readSku(cell: Cell | undefined): Reading<string | null> {
  if (cell?.kind === 'number' && Math.abs(cell.value) >= 1e15) return refuse('sku-mangled');
  const text = readText(cell, 80);
  if (!text.ok || text.value === null) return text;
  return /^\d+(?:[.,]\d+)?E\+\d+$/i.test(text.value) ? refuse('sku-mangled') : accept(text.value);
}
