import { type ZipPart, zipOf } from './zip-of';

/** A cell: text, a number, or a number with a format, a formula with its saved result, an error, raw XML. */
export type SheetCell =
  | string
  | number
  | null
  | { readonly value: number; readonly format: string }
  | { readonly formula: string; readonly value: string | number | null }
  | { readonly error: string }
  | { readonly inline: string };

export interface SheetSpec {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook as Excel writes it: shared strings, cell styles, relationships. */
export function xlsxOf(
  sheets: readonly SheetSpec[],
  change: (parts: ZipPart[]) => ZipPart[] = (parts) => parts,
): Uint8Array {
  const strings: string[] = [];
  const formats: string[] = [];
  const sheetParts = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    data: sheetXml(sheet, strings, formats),
  }));
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    { name: 'xl/workbook.xml', data: workbookXml(sheets) },
    { name: 'xl/_rels/workbook.xml.rels', data: relationsXml(sheets.length) },
    ...sheetParts,
    {
      name: 'xl/sharedStrings.xml',
      data: `${head}<sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join('')}</sst>`,
    },
    { name: 'xl/styles.xml', data: stylesXml(formats) },
  ];
  return zipOf(change(parts));
}

function workbookXml(sheets: readonly SheetSpec[]): string {
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${xml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets></workbook>`;
}

function relationsXml(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const rest = [
    `<Relationship Id="rId900" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`,
    `<Relationship Id="rId901" Type="${office}/styles" Target="styles.xml"/>`,
  ];
  return `${head}<Relationships xmlns="${relations}">${[...sheets, ...rest].join('')}</Relationships>`;
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${xml(code)}"/>`);
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`);
  return `${head}<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function sheetXml({ rows, merges = [] }: SheetSpec, strings: string[], formats: string[]): string {
  const lines = rows.map((row, rowIndex) => {
    const cells = row.map((cell, column) =>
      cellXml(cell, `${letters(column)}${rowIndex + 1}`, strings, formats),
    );
    return `<row r="${rowIndex + 1}">${cells.join('')}</row>`;
  });
  const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const merged = ranges === '' ? '' : `<mergeCells count="${merges.length}">${ranges}</mergeCells>`;
  return `${head}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: SheetCell, place: string, strings: string[], formats: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  if ('format' in cell)
    return `<c r="${place}" s="${styleOf(cell.format, formats)}"><v>${cell.value}</v></c>`;
  if ('error' in cell) return `<c r="${place}" t="e"><v>${xml(cell.error)}</v></c>`;
  if ('inline' in cell) return `<c r="${place}" t="inlineStr"><is><t>${xml(cell.inline)}</t></is></c>`;
  const { formula, value } = cell;
  const type = typeof value === 'string' ? ' t="str"' : '';
  const result = value === null ? '' : `<v>${xml(String(value))}</v>`;
  return `<c r="${place}"${type}><f>${xml(formula)}</f>${result}</c>`;
}

function styleOf(format: string, formats: string[]): number {
  const known = formats.indexOf(format);
  return known === -1 ? formats.push(format) : known + 1;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
