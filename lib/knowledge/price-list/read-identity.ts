import { makeSku } from './make-sku';
import { readSku } from './read-sku';
import { readText } from './read-text';
import type { RowReader, RowTable } from './row-reader';
import { showCell } from './show-cell';
import type { Variant } from './variant';

/** What tells one item from another. */
export interface Identity {
  readonly name: string | null;
  readonly options: Readonly<Record<string, string>>;
  /** As written; null when the file gives none. */
  readonly sku: string | null;
  /** The SKU of the item, or of one of its variants; null when not even that can be told. */
  skuOf(variant: Variant | null): string | null;
}

const longestSku = 80;

/** Reads who a row is about, noting refused cells on the reader. Depends on nothing but the row and its columns. */
export function readIdentity(reader: RowReader<RowTable>): Identity {
  const before = reader.refusals.length;
  const name = reader.take('name', readText(reader.cell('name'), 200));
  if (name === null && reader.refusals.length === before)
    reader.refuse(reader.headerOf('name'), '', 'name-missing');
  const options = readOptions(reader);
  const sku = reader.take('sku', readSku(reader.cell('sku')));
  const mangled = reader.refusals.some(({ reason }) => reason.key === 'sku-mangled');
  return {
    name,
    options,
    sku,
    skuOf(variant) {
      const own = variant ? { ...options, [variant.option]: variant.value } : options;
      const joined = sku !== null && variant ? `${sku}-${variant.value}` : sku;
      if (joined !== null && joined.length <= longestSku) return joined;
      return name === null || mangled ? null : makeSku(name, own);
    },
  };
}

function readOptions(reader: RowReader<RowTable>): Record<string, string> {
  const options: Record<string, string> = {};
  for (const { index, header, meaning } of reader.table.columns.options) {
    const reading = readText(reader.row.cells[index], 120);
    if (!reading.ok) reader.refuse(header, showCell(reader.row.cells[index]), reading.key, reading.params);
    else if (reading.value !== null) options[meaning.option ?? header] = reading.value;
  }
  return options;
}
