import { AppError } from '@/lib/platform/errors/app-error';
import type { Archive } from './archive';
import { limits } from './limits';
import { openArchive } from './open-archive';
import { readRelations } from './read-relations';
import { readSharedStrings } from './read-shared-strings';
import { readSheet, type SheetTables } from './read-sheet';
import { readStyles } from './read-styles';
import { readXml } from './read-xml';
import type { WorkbookSheet } from './workbook';

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationId: string;
}

/**
 * Reads an `.xlsx` workbook: values as saved (cached results of formulas), number formats, merged ranges. Sizes are
 * judged before unpacking, nothing outside the file is followed. Throws `invalid`: `spreadsheet-not-xlsx`,
 * `spreadsheet-malformed`, `spreadsheet-unsafe`, `spreadsheet-too-many-cells`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const archive = await openArchive(bytes);
  const main =
    (await readRelations(archive, '')).find(({ type }) => type === 'officeDocument')?.path ??
    'xl/workbook.xml';
  if (!main.endsWith('.xml') || !archive.parts.has(main))
    throw new AppError('invalid', 'spreadsheet-not-xlsx');
  const relations = await readRelations(archive, main);
  const pathOf = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type)?.path;
  const tables: SheetTables = {
    strings: await readSharedStrings(archive, pathOf('sharedStrings')),
    styles: await readStyles(archive, pathOf('styles')),
    budget: { cells: limits.cells },
  };
  const sheets: WorkbookSheet[] = [];
  for (const { name, hidden, relationId } of await listSheets(archive, main)) {
    const relation = relations.find(({ id, type }) => id === relationId && type === 'worksheet');
    if (relation) sheets.push({ name, hidden, ...(await readSheet(archive, relation.path, tables)) });
  }
  return sheets;
}

async function listSheets(archive: Archive, main: string): Promise<SheetEntry[]> {
  const sheets: SheetEntry[] = [];
  await readXml(archive, main, {
    open: (name, attributes) => {
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'));
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      sheets.push({ name: attributes.name ?? '', hidden, relationId: relation?.[1] ?? '' });
    },
  });
  return sheets;
}
