import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { FontconfigFailure } from './fontconfig-failure';

/** A face of a family, as fontconfig knows it. */
export interface Font {
  readonly family: string;
  readonly file: string;
  /** Which font of its file. */
  readonly index: number;
  /** 80 regular, 200 bold. */
  readonly weight: number;
  /** 0 upright. */
  readonly slant: number;
  /** 100 normal, less condensed; 100 too for a variable font, which has it among others. */
  readonly width: number;
  /** Code points it has letters for: first, last, first, last …, in order. */
  readonly ranges: Uint32Array;
}

const format = '%{family[0]}\t%{file}\t%{index}\t%{weight}\t%{slant}\t%{width}\t%{charset}\n';
const longEnough = 30_000;

let listed: Promise<readonly Font[]> | undefined;

/**
 * The scalable fonts of one colour that are installed (libass draws no others), listed once a process. Throws
 * `FontconfigFailure`.
 */
export function listFonts(): Promise<readonly Font[]> {
  listed ??= ask().catch((error: unknown) => {
    listed = undefined;
    throw new FontconfigFailure(String(error));
  });
  return listed;
}

async function ask(): Promise<readonly Font[]> {
  const args = [':scalable=true:color=false', '--format', format];
  const { stdout } = await promisify(execFile)('fc-list', args, {
    timeout: longEnough,
    maxBuffer: 64 * 1_048_576,
  });
  const fonts = stdout.split('\n').flatMap(readFont);
  if (fonts.length === 0) throw new Error('no fonts');
  return fonts;
}

function readFont(line: string): Font[] {
  const [family, file, index, weight, slant, width, charset] = line.split('\t');
  if (!family || !file || !charset) return [];
  const ranges = charset.split(' ').flatMap((range) => {
    const [first = '', last = first] = range.split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
  return [
    {
      family,
      file,
      // The upper half numbers instances of a variable font.
      index: Number(index) & 0xffff,
      weight: Number(weight),
      slant: Number(slant),
      width: Number(width) || 100,
      ranges: Uint32Array.from(ranges),
    },
  ];
}
