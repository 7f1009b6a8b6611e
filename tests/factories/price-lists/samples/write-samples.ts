import { writeFileSync } from 'node:fs';
import path from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { projectRoot } from '@/scripts/project-root';
import { csvOf } from '../csv-of';
import { beauty } from './beauty';
import { bikes } from './bikes';
import { flowers } from './flowers';

// Writes the demo's price lists anew from their sources: `npx tsx tests/factories/price-lists/samples/write-samples.ts`.
const folder = path.join(projectRoot, 'scripts/demo/price-lists');
const brand = '#0f766e';
const widths: Readonly<Record<string, number>> = {
  Description: 46,
  Product: 26,
  Service: 24,
  Place: 24,
  Question: 28,
  Answer: 80,
};

function sheet(name: string, rows: readonly (readonly string[])[]) {
  const [header = [], ...body] = rows;
  const data = [
    header.map((value) => ({
      value,
      fontWeight: 'bold' as const,
      textColor: '#ffffff',
      backgroundColor: brand,
    })),
    ...body.map((row) => row.map((value, column) => cell(value, header[column]))),
  ];
  return {
    data,
    sheet: name,
    stickyRowsCount: 1,
    columns: header.map((title) => ({ width: widths[title] ?? 14 })),
  };
}

function cell(value: string, header: string | undefined) {
  if (value === '') return null;
  if (header === 'Price') return { value: Number(value), format: '[$€-x-euro2]\\ #,##0.00' };
  return header === 'In stock' ? { value: Number(value) } : { value };
}

writeFileSync(
  path.join(folder, 'flowers.csv'),
  csvOf(flowers, { encoding: 'win1251', delimiter: ';', newline: '\r\n' }),
);
writeFileSync(path.join(folder, 'beauty.csv'), csvOf(beauty, { newline: '\r\n' }));
await writeXlsxFile([
  sheet('Bikes & parts', bikes.products),
  sheet('Workshop', bikes.workshop),
  sheet('Questions', bikes.questions),
]).toFile(path.join(folder, 'bikes.xlsx'));
