import { box, element, patched, u32 } from './boxes';
import type { HostileFile } from './hostile-file';

export interface RealFiles {
  readonly mp4: Buffer;
  readonly mkv: Buffer;
  readonly avi: Buffer;
  /** A film of PNG pictures in a MOV, whose sizes can be lied about in one place. */
  readonly png: Buffer;
}

const truncated = 'clip-truncated';
const complicated = 'clip-too-complicated';
const damaged = 'clip-damaged';

/** Films that break off, lie about themselves, or are built to keep a reader busy. */
export function brokenFiles({ mp4, mkv, avi, png }: RealFiles): HostileFile[] {
  const cut = (whole: Buffer, share: number) => whole.subarray(0, Math.floor(whole.length * share));
  const header = mp4.indexOf('moov') - 4;
  const ftyp = mp4.subarray(0, mp4.readUInt32BE(0));
  const ebml = mkv.subarray(0, mkv.indexOf(Buffer.from('18538067', 'hex')));
  const packet = Buffer.concat([Buffer.of(0x47), Buffer.alloc(187, 0xff)]);
  const boxed = (moov: Buffer) => Buffer.concat([ftyp, moov]);
  const files: Readonly<Record<string, readonly [Buffer, string]>> = {
    'MP4 of its first box only': [ftyp, truncated],
    'MP4 cut in its first box': [mp4.subarray(0, 12), truncated],
    'MP4 cut in the pictures': [cut(mp4, 0.3), truncated],
    'MP4 cut before its header': [mp4.subarray(0, header), truncated],
    'MP4 cut in its header': [mp4.subarray(0, header + 200), truncated],
    'MP4 without its last byte': [mp4.subarray(0, -1), truncated],
    'MP4 with a header and no pictures': [boxed(mp4.subarray(header)), damaged],
    'MP4 whose pictures are zeros': [blank(mp4, 48, header), damaged],
    'MP4 whose header is zeros': [blank(mp4, header + 16, mp4.length), 'clip-without-picture'],
    'MP4 with a box of no size': [Buffer.concat([ftyp, u32(4), Buffer.from('abcd')]), damaged],
    'MKV of its first element only': [ebml, truncated],
    'MKV cut in its first element': [mkv.subarray(0, 9), damaged],
    'MKV cut in the middle': [cut(mkv, 0.5), truncated],
    'MKV without its last byte': [mkv.subarray(0, -1), truncated],
    'MKV of another kind': [patched(mkv, 'matroska', -8, Buffer.from('maliciou')), damaged],
    'AVI cut in its header': [avi.subarray(0, 20), truncated],
    'AVI cut in the middle': [cut(avi, 0.5), truncated],
    'AVI without its last byte': [avi.subarray(0, -1), truncated],
    'AVI without a header': [Buffer.from('RIFF\x10\0\0\0AVI LISTxxxxmovixxxx', 'latin1'), damaged],
    'TS of marks only': [Buffer.alloc(188 * 50, 0x47), damaged],
    'TS of empty packets': [Buffer.alloc(188 * 50, packet), damaged],
    'a header of 80 MB': [boxed(box('moov', Buffer.alloc(80_000_000))), complicated],
    'boxes a thousand deep': [boxed(nested(1_000)), complicated],
    '200,000 boxes in a header': [boxed(box('moov', Buffer.alloc(1_600_000, box('udta')))), complicated],
    '120,000 boxes in a row': [boxed(Buffer.alloc(960_000, box('uuid'))), complicated],
    '150,000 elements in a row': [
      Buffer.concat([ebml, element(0x18538067, Buffer.alloc(300_000, 'ec80', 'hex'))]),
      complicated,
    ],
    'pictures of 50,000 × 50,000': [sized(png, 50_000, 50_000), 'clip-picture-too-large'],
    'pictures of 8,000 × 8,000': [sized(png, 8_000, 8_000), 'clip-picture-too-large'],
    'pictures of 60,000 × 20': [sized(png, 60_000, 20), 'clip-picture-too-large'],
    'pictures of 1 × 1': [sized(png, 1, 1), damaged],
    'a picture a day': [patched(mp4, 'stts', 12, u32(0x7fffffff)), 'clip-rate-odd'],
    'a length of years in MKV': [lasting(mkv, 1e8), 'clip-length-odd'],
    'a length below nothing in MKV': [lasting(mkv, -5), damaged],
    'four billion pictures': [
      patched(patched(mp4, 'stts', 8, u32(0xffffffff)), 'stsz', 4, u32(1, 0xffffffff)),
      damaged,
    ],
    'four billion places': [patched(mp4, 'stco', 4, u32(0xffffffff)), damaged],
    'a billion pictures a second': [
      patched(patched(mp4, 'mdhd', 12, u32(1_000_000_000)), 'stts', 12, u32(1)),
      'clip-rate-odd',
    ],
  };
  return Object.entries(files).map(([name, [bytes, key]]) => ({ name, bytes, key }));
}

function blank(whole: Buffer, from: number, to: number): Buffer {
  return Buffer.from(whole).fill(0, from, to);
}

function nested(depth: number): Buffer {
  let inner = box('trak');
  for (let count = 0; count < depth; count += 1) inner = box(count === depth - 1 ? 'moov' : 'trak', inner);
  return inner;
}

/** In the header of the film and in those of its pictures. */
function sized(png: Buffer, width: number, height: number): Buffer {
  const told = Buffer.from(png);
  const entry = png.indexOf('png ', png.indexOf('stsd'));
  told.writeUInt16BE(width, entry + 4 + 24);
  told.writeUInt16BE(height, entry + 4 + 26);
  for (let at = told.indexOf('IHDR'); at >= 0; at = told.indexOf('IHDR', at + 1))
    u32(width, height).copy(told, at + 4);
  return told;
}

function lasting(mkv: Buffer, seconds: number): Buffer {
  const told = Buffer.alloc(8);
  told.writeDoubleBE(seconds * 1_000);
  return patched(mkv, Buffer.from('448988', 'hex'), 0, told);
}
