'use client';

import type { ReactNode } from 'react';
import { cn } from './class-names';

export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right, so that digits line up. */
  align?: 'right';
  /** Left out on narrow screens. */
  wideOnly?: boolean;
  className?: string;
};

type Props<Row> = {
  /** What the table lists, read aloud. */
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
};

export function DataTable<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  return (
    <section aria-label={label} className="scroll-quiet overflow-x-auto rounded border border-border bg-card">
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-b border-border">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cn(
                  'h-10 px-4 text-xs font-medium whitespace-nowrap text-muted-foreground',
                  cellLook(column),
                )}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className="relative border-b border-border transition-colors last:border-0 hover:bg-hover"
            >
              {columns.map((column) => (
                <td key={column.key} className={cn('h-14 px-4 py-2', cellLook(column), column.className)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellLook<Row>(column: Column<Row>): string {
  return cn(column.align === 'right' && 'text-right tabular-nums', column.wideOnly && 'max-md:hidden');
}
