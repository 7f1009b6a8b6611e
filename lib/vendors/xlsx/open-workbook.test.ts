import { describe, expect, it } from 'vitest';
import { xlsxOf } from '@/tests/factories/price-lists/xlsx-of';
import { type ZipPart, zipOf } from '@/tests/factories/price-lists/zip-of';
import { openWorkbook } from './open-workbook';
import type { WorkbookRow } from './workbook';

const honest = [
  {
    name: 'Prices',
    rows: [
      ['Name', 'Price'],
      ['Rose', 12.99],
    ],
  },
];

const change = (name: string, edit: (data: string) => string) => (parts: ZipPart[]) =>
  parts.map((part) => (part.name === name ? { ...part, data: edit(String(part.data)) } : part));

/** The rows of every sheet. */
async function readWorkbook(bytes: Uint8Array): Promise<WorkbookRow[][]> {
  const sheets: WorkbookRow[][] = [];
  for (const sheet of await openWorkbook(bytes)) {
    const rows: WorkbookRow[] = [];
    for await (const batch of sheet.rows()) rows.push(...batch.rows);
    sheets.push(rows);
  }
  return sheets;
}

const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readWorkbook(bytes);
  } catch (error) {
    return (error as { key?: string }).key ?? String(error);
  }
  return 'read';
};

describe('what no honest workbook has is refused', () => {
  it('a part that unpacks a thousandfold', async () => {
    const bytes = xlsxOf(
      honest,
      change('xl/styles.xml', (data) => data + ' '.repeat(30_000_000)),
    );
    expect(await refusal(bytes)).toBe('spreadsheet-unsafe');
  });

  it('a part that is larger than the table of contents says', async () => {
    const padded = `<!--${'x1y2z3'.repeat(10_000)}-->`;
    const bytes = xlsxOf(honest, (parts) =>
      parts.map((part) =>
        part.name === 'xl/sharedStrings.xml' ? { ...part, data: part.data + padded, claimedSize: 300 } : part,
      ),
    );
    expect(await refusal(bytes)).toBe('spreadsheet-malformed');
  });

  it('more than a thousand parts', async () => {
    const extra = Array.from({ length: 1_001 }, (_, index) => ({ name: `xl/x${index}`, data: '' }));
    expect(await refusal(xlsxOf(honest, (parts) => [...parts, ...extra]))).toBe('spreadsheet-unsafe');
  });

  it('a document type declaration, and with it any entity', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    const bytes = xlsxOf(
      honest,
      change('xl/sharedStrings.xml', (data) => data.replace('<sst', `${bomb}<sst`)),
    );
    expect(await refusal(bytes)).toBe('spreadsheet-unsafe');
  });

  it('an entity that nobody declared', async () => {
    const bytes = xlsxOf(
      honest,
      change('xl/sharedStrings.xml', (data) => data.replace('Rose', '&rose;')),
    );
    expect(await refusal(bytes)).toBe('spreadsheet-malformed');
  });

  it('a shared string that is not there, and broken XML', async () => {
    const astray = xlsxOf(
      honest,
      change('xl/worksheets/sheet1.xml', (data) => data.replace('<v>0</v>', '<v>99</v>')),
    );
    expect(await refusal(astray)).toBe('spreadsheet-malformed');
    const broken = xlsxOf(
      honest,
      change('xl/worksheets/sheet1.xml', (data) => data.replace('</sheetData>', '')),
    );
    expect(await refusal(broken)).toBe('spreadsheet-malformed');
  });

  it('a path out of the archive', async () => {
    expect(await refusal(zipOf([{ name: '../../etc/passwd', data: 'x' }]))).toBe('spreadsheet-malformed');
  });

  it('a zip that is no workbook, and one that is cut off', async () => {
    expect(await refusal(zipOf([{ name: 'readme.txt', data: 'hello' }]))).toBe('spreadsheet-not-xlsx');
    const whole = xlsxOf(honest);
    expect(await refusal(whole.subarray(0, whole.length - 30))).toBe('spreadsheet-malformed');
    expect(await refusal(whole.subarray(0, 40))).toBe('spreadsheet-malformed');
  });

  it('a million merged ranges', async () => {
    const ranges = `<mergeCells>${'<mergeCell ref="A1:A2"/>'.repeat(20_001)}</mergeCells>`;
    const noise = Array.from({ length: 20_000 }, (_, index) => `<!--${Math.sin(index)}-->`).join('');
    const bytes = xlsxOf(
      honest,
      change('xl/worksheets/sheet1.xml', (data) =>
        data.replace('</worksheet>', `${ranges}${noise}</worksheet>`),
      ),
    );
    expect(await refusal(bytes)).toBe('spreadsheet-malformed');
  });

  it('a cell far to the right, rows out of their order, elements within elements without end', async () => {
    const sheet = 'xl/worksheets/sheet1.xml';
    const far = xlsxOf(
      honest,
      change(sheet, (data) => data.replace('r="B2"', 'r="XFD2"')),
    );
    expect(await refusal(far)).toBe('price-list-too-wide');
    const twice = xlsxOf(
      honest,
      change(sheet, (data) => data.replace('<row r="2">', '<row r="1">')),
    );
    expect(await refusal(twice)).toBe('spreadsheet-malformed');
    const beyond = xlsxOf(
      honest,
      change(sheet, (data) => data.replace('<row r="2">', '<row r="99999999">')),
    );
    expect(await refusal(beyond)).toBe('spreadsheet-malformed');
    const deep = xlsxOf(
      honest,
      change(sheet, (data) =>
        data.replace('</worksheet>', `${'<x>'.repeat(100) + '</x>'.repeat(100)}</worksheet>`),
      ),
    );
    expect(await refusal(deep)).toBe('spreadsheet-unsafe');
  });

  it('merged ranges that the rows’ own reader does not see', async () => {
    const comment = '<!--<mergeCell ref="A1:B1"/>-->';
    const bytes = xlsxOf(
      honest,
      change('xl/worksheets/sheet1.xml', (data) => data.replace('</worksheet>', `${comment}</worksheet>`)),
    );
    expect(await refusal(bytes)).toBe('spreadsheet-malformed');
  });

  it('every byte of an honest workbook may be damaged: it is read or refused, never anything else', async () => {
    const whole = xlsxOf(honest);
    for (let index = 0; index < whole.length; index += 7) {
      const damaged = Uint8Array.from(whole);
      damaged[index] = (damaged[index] ?? 0) ^ 0x5a;
      expect(await refusal(damaged)).toMatch(
        /^(read|spreadsheet-(malformed|unsafe|not-xlsx|too-many-cells))$/,
      );
    }
  }, 30_000);
});

it('names with a prefix, texts in pieces and escaped characters are read', async () => {
  const bytes = xlsxOf(honest, (parts) =>
    parts.map((part) => {
      if (part.name === 'xl/sharedStrings.xml') {
        const data = String(part.data).replace(
          '<t xml:space="preserve">Rose</t>',
          '<r><t>Ro</t></r><r><rPr/><t>se_x000A_red</t></r><rPh sb="0" eb="1"><t>guide</t></rPh>',
        );
        return { ...part, data };
      }
      if (part.name !== 'xl/worksheets/sheet1.xml') return part;
      const data = String(part.data)
        .replace(/<(\/?)(\w)/g, '<$1x:$2')
        .replace('xmlns=', 'xmlns:x=')
        .replace('<?x:', '<?');
      return { ...part, data };
    }),
  );
  const [sheet] = await readWorkbook(bytes);
  expect(sheet?.[1]?.cells[0]).toEqual({ kind: 'text', text: 'Rose\nred' });
  expect(sheet?.[1]?.cells[1]).toMatchObject({ kind: 'number', value: 12.99 });
});
