import { writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import writeXlsxFile from 'write-excel-file/node';
import { beauty } from './beauty';
import { bikes, type Cell } from './bikes';
import { flowers } from './flowers';

// Writes the three sample price lists anew from their sources beside: `npx tsx scripts/demo/price-lists/make-price-lists.ts`.
const folder = import.meta.dirname;
const brand = '#0f766e';

function csv(rows: readonly (readonly string[])[], delimiter: string): string {
  const quoted = (cell: string): string =>
    cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
  return `${rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n')}\r\n`;
}

const widths: Readonly<Record<string, number>> = {
  Description: 46,
  Product: 26,
  Service: 24,
  Place: 24,
  Question: 28,
  Answer: 80,
};

function sheet(name: string, rows: readonly (readonly Cell[])[]) {
  const [header = [], ...body] = rows;
  const data = [
    header.map((value) => ({
      value: value ?? '',
      fontWeight: 'bold' as const,
      textColor: '#ffffff',
      backgroundColor: brand,
    })),
    ...body.map((row) =>
      row.map((value, column) => {
        if (value === null) return null;
        const money = typeof value === 'number' && header[column] === 'Price';
        return money ? { value, format: '[$€-x-euro2]\\ #,##0.00' } : { value };
      }),
    ),
  ];
  return {
    data,
    sheet: name,
    stickyRowsCount: 1,
    columns: header.map((title) => ({ width: widths[String(title)] ?? 14 })),
  };
}

writeFileSync(path.join(folder, 'flowers.csv'), iconv.encode(csv(flowers, ';'), 'win1251'));
writeFileSync(path.join(folder, 'beauty.csv'), csv(beauty, ','));
await writeXlsxFile([
  sheet('Bikes & parts', bikes.products),
  sheet('Workshop', bikes.workshop),
  sheet('Questions', bikes.questions),
]).toFile(path.join(folder, 'bikes.xlsx'));
