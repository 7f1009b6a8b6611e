import type { Archive } from './archive';
import { judgeNumberFormat } from './judge-number-format';
import { readXml } from './read-xml';
import type { NumberFormat } from './workbook';

/** The number format of each cell style, by the style's index. */
export async function readStyles(
  archive: Archive,
  path: string | undefined,
): Promise<readonly NumberFormat[]> {
  if (path === undefined) return [];
  const codes = new Map<number, string>();
  const used: number[] = [];
  let inCellStyles = false;
  await readXml(archive, path, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) used.push(Number(attributes.numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return used.map((id) => judgeNumberFormat(id, codes.get(id)));
}
