import { open } from 'node:fs/promises';
import type { Font } from './list-fonts';

/** Noto Sans's: what a font that tells nothing is taken for. */
const usual = 1.362;

/**
 * The height of a font's lines, in ems, by the figures that libass scales fonts with (Windows' ascent and descent). A
 * subtitle's size is this height: fonts with high lines have small letters in it.
 */
export async function readLineHeight({ file, index }: Pick<Font, 'file' | 'index'>): Promise<number> {
  try {
    await using handle = await open(file, 'r');
    const read = async (length: number, position: number): Promise<DataView> => {
      const bytes = new Uint8Array(length);
      await handle.read(bytes, 0, length, position);
      return new DataView(bytes.buffer);
    };
    const start = await tablesOf(index, read);
    const count = (await read(6, start)).getUint16(4);
    const directory = await read(16 * count, start + 12);
    const placeOf = (name: string): number => {
      for (let entry = 0; entry < count; entry += 1) {
        const letters = [0, 1, 2, 3].map((byte) =>
          String.fromCharCode(directory.getUint8(entry * 16 + byte)),
        );
        if (letters.join('') === name) return directory.getUint32(entry * 16 + 8);
      }
      throw new Error(`no table ${name}`);
    };
    const unitsAnEm = (await read(2, placeOf('head') + 18)).getUint16(0);
    const windows = await read(4, placeOf('OS/2') + 74);
    const height = (windows.getUint16(0) + windows.getUint16(2)) / unitsAnEm;
    return Number.isFinite(height) && height > 0.5 && height < 5 ? height : usual;
  } catch {
    return usual;
  }
}

/** Where a font's tables are listed: a file may hold several fonts. */
async function tablesOf(
  index: number,
  read: (length: number, position: number) => Promise<DataView>,
): Promise<number> {
  const isCollection = (await read(4, 0)).getUint32(0) === 0x74746366;
  return isCollection ? (await read(4, 12 + 4 * index)).getUint32(0) : 0;
}
