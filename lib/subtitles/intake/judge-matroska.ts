import { AppError } from '@/lib/platform/errors/app-error';
import type { MediaBytes } from './media-bytes';

const ids = {
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  chapters: 0x1043a770,
} as const;
/** Names of the files before and after this one, and chapters that are played from another. */
const outside: ReadonlySet<number> = new Set([0x3c83ab, 0x3e83bb, 0x6e67]);
/** Edition and chapter, in which the latter stand. */
const nested: ReadonlySet<number> = new Set([0x45b9, 0xb6]);

const mostElements = 100_000;
const mostRead = 4 * 1_048_576;
const mostDepth = 8;

interface Element {
  readonly id: number;
  /** Where its content begins, from the element's own beginning. */
  readonly from: number;
  /** Bytes of content; null: until it ends. */
  readonly length: number | null;
}

/** A Matroska or WebM file is whole, and plays nothing from other files. Throws `invalid`. */
export async function judgeMatroska({ size, read }: MediaBytes, head: Buffer): Promise<void> {
  const opening = elementAt(head, 0);
  if (opening?.length == null || !isKnown(head.subarray(opening.from, opening.from + opening.length)))
    throw new AppError('invalid', 'clip-damaged', { field: 'file' });
  const begin = opening.from + opening.length;
  const segment = elementAt(await read(begin, 12), 0);
  if (segment?.id !== ids.segment) throw new AppError('invalid', 'clip-truncated', { field: 'file' });
  const from = begin + segment.from;
  const end = segment.length === null ? size : from + segment.length;
  if (end > size) throw new AppError('invalid', 'clip-truncated', { field: 'file' });
  let left = mostElements;
  for (let at = from; at < end; left -= 1) {
    if (left === 0) throw new AppError('invalid', 'clip-too-complicated', { field: 'file' });
    const element = elementAt(await read(at, 12), 0);
    // What is written live has no lengths from here on; chapters stand before it or nowhere.
    if (element === null || element.length === null) return;
    if (element.id === ids.info || element.id === ids.chapters)
      judgeInside(await read(at + element.from, Math.min(element.length, mostRead)), 1);
    at += element.from + element.length;
  }
}

function isKnown(header: Buffer): boolean {
  for (let at = 0; at < header.length; ) {
    const element = elementAt(header, at);
    if (element?.length == null) return false;
    const content = header.toString('latin1', at + element.from, at + element.from + element.length);
    if (element.id === ids.docType) return /^(webm|matroska)\0*$/.test(content);
    at += element.from + element.length;
  }
  return false;
}

function judgeInside(bytes: Buffer, depth: number): void {
  for (let at = 0; at < bytes.length; ) {
    const element = elementAt(bytes, at);
    if (element?.length == null) return;
    if (outside.has(element.id)) throw new AppError('invalid', 'clip-refers-outside', { field: 'file' });
    const from = at + element.from;
    if (nested.has(element.id) && depth < mostDepth)
      judgeInside(bytes.subarray(from, from + element.length), depth + 1);
    at = from + element.length;
  }
}

/** EBML: an id of one to four bytes, then a length of one to eight; the leading bits say how many. */
function elementAt(bytes: Buffer, at: number): Element | null {
  const idBytes = Math.clz32(bytes[at] ?? 0) - 23;
  if (idBytes > 4 || at + idBytes >= bytes.length) return null;
  const id = bytes.readUIntBE(at, idBytes);
  const first = bytes[at + idBytes] ?? 0;
  const lengthBytes = Math.clz32(first) - 23;
  if (lengthBytes > 8 || at + idBytes + lengthBytes > bytes.length) return null;
  let length = first & (0xff >> lengthBytes);
  let isOpen = length === 0xff >> lengthBytes;
  for (let nr = 1; nr < lengthBytes; nr += 1) {
    const byte = bytes[at + idBytes + nr] ?? 0;
    length = length * 256 + byte;
    isOpen &&= byte === 0xff;
  }
  return { id, from: idBytes + lengthBytes, length: isOpen ? null : length };
}
