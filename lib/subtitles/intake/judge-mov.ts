import { AppError } from '@/lib/platform/errors/app-error';
import type { MediaBytes } from './media-bytes';

/** An hour in fragments of a second has seven thousand; an honest header of hours is a few megabytes. */
const mostBoxes = 100_000;
const mostHeaderBytes = 64 * 1_048_576;
const mostDepth = 12;

/** What ffmpeg looks into, wherever it finds it. */
const containers: ReadonlySet<string> = new Set(
  'moov trak mdia minf stbl dinf edts moof traf mvex udta tref tapt sinf schi hoov free skip wide'.split(' '),
);

interface Box {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/**
 * An MP4 or MOV file is whole, and all it shows lies in itself. Boxes are found as ffmpeg finds them, so that nothing is
 * hidden from us in a place where it looks. Throws `invalid`.
 */
export async function judgeMov({ size, read }: MediaBytes): Promise<void> {
  const budget = { boxes: mostBoxes };
  let hasHeader = false;
  let hasPictures = false;
  for (let at = 0; at + 8 <= size; ) {
    const box = boxAt(await read(at, 16), 0, size - at);
    const isCut = box === null || at + box.to > size;
    // Some cameras write notes of their own behind a film that is whole.
    if (isCut && hasHeader && hasPictures && !looksInside(box?.type ?? '')) return;
    if (box === null) throw new AppError('invalid', 'clip-damaged', { field: 'file' });
    if (isCut) throw new AppError('invalid', 'clip-truncated', { field: 'file' });
    const { type, from, to } = box;
    spend(budget);
    if (type === 'moov') hasHeader = true;
    if (type === 'mdat') hasPictures = true;
    if (looksInside(type)) {
      if (to > mostHeaderBytes) throw tooComplicated();
      const inside = await read(at + from, to - from);
      judge(type, inside);
      walk(inside, budget, 1);
    } else if (type !== 'mdat') {
      judge(type, await read(at + from, Math.min(to - from, 4_096)));
    }
    at += to;
  }
  if (!hasHeader) throw new AppError('invalid', 'clip-truncated', { field: 'file' });
}

/** What is called free may be large, and is nothing unless a header hides in it. */
const looksInside = (type: string): boolean => containers.has(type) && type !== 'free' && type !== 'skip';

function walk(bytes: Buffer, budget: { boxes: number }, depth: number): void {
  if (depth > mostDepth) throw tooComplicated();
  for (let at = 0; at + 8 <= bytes.length; ) {
    const box = boxAt(bytes, at, bytes.length - at);
    if (box === null) return;
    spend(budget);
    // A box that says it is larger than the one around it ends with that one.
    const inside = bytes.subarray(at + box.from, Math.min(at + box.to, bytes.length));
    judge(box.type, inside);
    if (containers.has(box.type)) walk(inside, budget, depth + 1);
    at += box.to;
  }
}

/** The box at `at`, its places counted from there; null when its size cannot be. */
function boxAt(bytes: Buffer, at: number, room: number): Box | null {
  const type = bytes.toString('latin1', at + 4, at + 8);
  const short = bytes.readUInt32BE(at);
  if (short === 0) return { type, from: 8, to: room };
  if (short !== 1) return short < 8 ? null : { type, from: 8, to: short };
  if (at + 16 > bytes.length) return null;
  const long = Number(bytes.readBigUInt64BE(at + 8));
  return long < 16 ? null : { type, from: 16, to: long };
}

function judge(type: string, inside: Buffer): void {
  // Reference movies of QuickTime: nothing but addresses of others.
  if (type === 'rmra' || type === 'rmda' || type === 'rdrf') throw refersOutside();
  if (type === 'dref') judgeReferences(inside);
  // A packed header unpacks to what we have not seen, and so does one in a box that is called free.
  if (type === 'cmov') throw tooComplicated();
  const hidden = inside.toString('latin1', 4, 8);
  if ((type === 'free' || type === 'skip' || type === 'hoov') && (hidden === 'mvhd' || hidden === 'cmov'))
    throw tooComplicated();
}

/** Where the samples are: each entry must say "in this file". */
function judgeReferences(inside: Buffer): void {
  for (let at = 8; at + 12 <= inside.length; ) {
    const length = inside.readUInt32BE(at);
    const isHere = (inside.readUInt32BE(at + 8) & 1) === 1;
    // One of a Macintosh's that says so needs no path either.
    if (!isHere || (length > 12 && inside.toString('latin1', at + 4, at + 8) === 'alis'))
      throw refersOutside();
    if (length < 12) return;
    at += length;
  }
}

function spend(budget: { boxes: number }): void {
  budget.boxes -= 1;
  if (budget.boxes < 0) throw tooComplicated();
}

const refersOutside = (): AppError => new AppError('invalid', 'clip-refers-outside', { field: 'file' });
const tooComplicated = (): AppError => new AppError('invalid', 'clip-too-complicated', { field: 'file' });
