import { AppError } from '@/lib/platform/errors/app-error';
import type { Archive, ArchiveSource } from './archive';
import { limits } from './limits';
import { openArchive } from './open-archive';
import type { SheetTables } from './read-cell';
import { readMerges } from './read-merges';
import { readRelations } from './read-relations';
import { readSharedStrings } from './read-shared-strings';
import { readSheet } from './read-sheet';
import { readStyles } from './read-styles';
import { readXml } from './read-xml';
import { tellPackage } from './tell-package';
import type { WorkbookRow, WorkbookSheet } from './workbook';

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationId: string;
}

/**
 * Opens an `.xlsx` workbook: values as saved (cached results of formulas), number formats, merged ranges. Only its texts
 * are kept in memory, rows are streamed. Sizes are judged before unpacking, nothing outside the file is followed. Throws
 * `invalid`: `spreadsheet-not-xlsx`, `spreadsheet-malformed`, `spreadsheet-unsafe`, `spreadsheet-too-many-cells`,
 * `price-list-too-wide`.
 */
export async function openWorkbook(source: ArchiveSource): Promise<readonly WorkbookSheet[]> {
  const archive = await openArchive(source);
  try {
    return await describeSheets(source, archive);
  } finally {
    archive.zip.close();
  }
}

async function describeSheets(source: ArchiveSource, archive: Archive): Promise<WorkbookSheet[]> {
  const main =
    (await readRelations(archive, '')).find(({ type }) => type === 'officeDocument')?.path ??
    'xl/workbook.xml';
  if (!main.endsWith('.xml') || !archive.parts.has(main)) {
    const kind = tellPackage([...archive.parts.keys()]);
    throw new AppError('invalid', 'spreadsheet-not-xlsx', { params: { kind } });
  }
  const relations = await readRelations(archive, main);
  const pathOf = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type)?.path;
  const tables: SheetTables = {
    strings: await readSharedStrings(archive, pathOf('sharedStrings')),
    styles: await readStyles(archive, pathOf('styles')),
  };
  const sheets: WorkbookSheet[] = [];
  for (const { name, hidden, relationId } of await listSheets(archive, main)) {
    const path = relations.find(({ id, type }) => id === relationId && type === 'worksheet')?.path;
    if (path === undefined) continue;
    const merges = await readMerges(archive, path);
    const size = archive.parts.get(path)?.uncompressedSize ?? 0;
    const small = size <= limits.smallSheet && sheets.length < limits.smallSheets;
    const kept = small ? await collectRows(archive, path, tables, merges.length) : null;
    const rows = () => (kept ? again(kept, size) : streamRows(source, path, tables, merges.length));
    sheets.push({ name, hidden, merges, size, rows });
  }
  return sheets;
}

type RowPieces = ReturnType<WorkbookSheet['rows']>;

/** The rows of a small sheet, kept because it is going to be asked for again. */
async function collectRows(
  archive: Archive,
  path: string,
  tables: SheetTables,
  merges: number,
): Promise<readonly WorkbookRow[]> {
  const kept: WorkbookRow[] = [];
  for await (const { rows } of readSheet(archive, path, tables, merges)) kept.push(...rows);
  return kept;
}

async function* again(rows: readonly WorkbookRow[], behind: number): RowPieces {
  yield { rows, behind };
}

/** Opens the package anew for each reading, so that nothing stays open in between. */
async function* streamRows(
  source: ArchiveSource,
  path: string,
  tables: SheetTables,
  merges: number,
): RowPieces {
  const archive = await openArchive(source);
  try {
    yield* readSheet(archive, path, tables, merges);
  } finally {
    archive.zip.close();
  }
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
