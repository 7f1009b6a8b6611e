'use client';

import { useMutation } from '@tanstack/react-query';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import { type CsvCell, toCsv } from './to-csv';

interface Export<Page, Row> {
  readonly path: string;
  readonly query?: Readonly<Record<string, string | null>>;
  readonly fileName: string;
  readonly rowsOf: (page: Page) => readonly Row[];
  /** The whole file, its header first. */
  readonly table: (rows: readonly Row[]) => readonly (readonly CsvCell[])[];
}

/** Reads a list to its end, page by page, and saves it as a CSV file. */
export function useExport<Page extends { nextCursor: string | null }, Row>(wish: Export<Page, Row>) {
  return useMutation({
    mutationFn: async () => {
      const rows: Row[] = [];
      let cursor: string | null = null;
      do {
        const page: Page = await request<Page>(
          `${wish.path}${queryString({ ...wish.query, limit: 100, cursor })}`,
        );
        rows.push(...wish.rowsOf(page));
        cursor = page.nextCursor;
      } while (cursor !== null);
      save(toCsv(wish.table(rows)), wish.fileName);
    },
  });
}

function save(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
