import type { Archive } from './archive';
import { readXml } from './read-xml';
import { type TextTable, textTable } from './text-table';
import { unescapeText } from './unescape-text';

/** The workbook's table of texts, in order; rich text is joined, phonetic guides are left out. */
export async function readSharedStrings(archive: Archive, path: string | undefined): Promise<TextTable> {
  const strings = textTable();
  if (path === undefined) return strings;
  let text = '';
  let inText = false;
  let inGuide = false;
  await readXml(archive, path, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = !inGuide;
      else if (name === 'rPh') inGuide = true;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inGuide = false;
      else if (name === 'si') strings.add(unescapeText(text));
    },
  });
  return strings;
}
