import { readSku } from './read-sku';
import { readText } from './read-text';
import type { RowReader, RowTable } from './row-reader';
import { showCell } from './show-cell';

/** What tells one item from another. */
export interface Identity {
  readonly name: string | null;
  readonly options: Readonly<Record<string, string>>;
  /** As written; null when the file gives none. */
  readonly sku: string | null;
  /** Digits of the SKU are lost: none can be made instead. */
  readonly mangled: boolean;
}

/** Reads who a row is about, noting refused cells on the reader. Depends on nothing but the row and its columns. */
export function readIdentity(reader: RowReader<RowTable>): Identity {
  const before = reader.refusals.length;
  const name = reader.take('name', readText(reader.cell('name'), 200));
  if (name === null && reader.refusals.length === before)
    reader.refuse(reader.headerOf('name'), '', 'name-missing');
  const options = readOptions(reader);
  const sku = reader.take('sku', readSku(reader.cell('sku')));
  const mangled = sku === null && reader.refusals.some(({ reason }) => reason.key === 'sku-mangled');
  return { name, options, sku, mangled };
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
