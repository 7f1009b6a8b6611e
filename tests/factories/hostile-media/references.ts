import { deflateSync } from 'node:zlib';
import { box, element, patched, replaced, u32 } from './boxes';
import type { HostileFile, Targets } from './hostile-file';

const toDref = ['moov', 'trak', 'mdia', 'minf', 'dinf', 'dref'];
const outside = 'clip-refers-outside';
const complicated = 'clip-too-complicated';

/** Films that play other films. `mp4` has its header at the end, so that what is changed there moves nothing. */
export function hostileReferences(mp4: Buffer, mkv: Buffer, { absolute, http }: Targets): HostileFile[] {
  const header = mp4.indexOf('moov') - 4;
  const before = mp4.subarray(0, header);
  const moov = mp4.subarray(header);
  const dref = (...entries: readonly Buffer[]) =>
    replaced(mp4, toDref, box('dref', u32(0, entries.length), ...entries));
  const alias = (flags: number) => box('alis', u32(flags), Buffer.alloc(160), absolute, '\0');
  const track = box('trak', box('mdia', box('minf', box('dinf', box('dref', u32(0, 1), alias(0))))));
  const boxes: readonly (readonly [string, Buffer, string])[] = [
    ['MOV whose pictures are at an address', dref(box('url ', u32(0), `${http}/a.mp4\0`)), outside],
    ['MOV whose pictures are in a sibling', dref(alias(0)), outside],
    ['MOV that says "in here" and names a sibling', dref(alias(1)), outside],
    ['MOV whose second entry is elsewhere', dref(box('url ', u32(1)), box('urn ', u32(0), 'a\0')), outside],
    ['MOV whose sound is elsewhere', patched(mp4, 'url ', 0, u32(0), 1), outside],
    ['MOV with a track in a strange place', Buffer.concat([mp4, box('udta', track)]), outside],
    ['MOV with a track in a fragment', Buffer.concat([mp4, box('moof', track)]), outside],
    ['MOV with a box that is longer than its parent', Buffer.concat([mp4, longer(track)]), outside],
    [
      'a reference movie',
      Buffer.concat([
        before,
        box('moov', box('rmra', box('rmda', box('rdrf', u32(0), 'url ', u32(20), http)))),
      ]),
      outside,
    ],
    ['MOV with a packed header', Buffer.concat([before, packed(moov)]), complicated],
    ['MOV with a header called free', Buffer.concat([before, renamed(moov, 'free')]), complicated],
    ['MOV with a header called skip', Buffer.concat([before, renamed(moov, 'skip')]), complicated],
    ['MOV with a header called hoov', Buffer.concat([before, renamed(moov, 'hoov')]), complicated],
  ];
  const chapter = element(0x45b9, element(0xb6, element(0x6e67, Buffer.alloc(16, 7))));
  const elements: readonly (readonly [string, Buffer])[] = [
    ['MKV that goes on in another file', withFirst(mkv, element(0x1549a966, element(0x3e83bb, absolute)))],
    ['MKV that begins in another file', withFirst(mkv, element(0x1549a966, element(0x3c83ab, absolute)))],
    ['MKV with chapters of another file', withFirst(mkv, element(0x1043a770, chapter))],
  ];
  return [
    ...boxes.map(([name, bytes, key]) => ({ name, bytes, key })),
    ...elements.map(([name, bytes]) => ({ name, bytes, key: outside })),
  ];
}

function renamed(moov: Buffer, type: string): Buffer {
  const copy = Buffer.from(moov);
  copy.write(type, 4, 'latin1');
  return copy;
}

const packed = (moov: Buffer): Buffer =>
  box('moov', box('cmov', box('dcom', 'zlib'), box('cmvd', u32(moov.length), deflateSync(moov))));

/** The outer box ends where it says; the inner one says that it goes on. */
function longer(track: Buffer): Buffer {
  const copy = Buffer.from(track);
  copy.writeUInt32BE(copy.readUInt32BE(0) + 1_000, 0);
  return box('udta', copy);
}

/** A Matroska file with another element at the beginning of its segment. */
function withFirst(mkv: Buffer, first: Buffer): Buffer {
  const segment = mkv.indexOf(Buffer.from('18538067', 'hex'));
  return Buffer.concat([mkv.subarray(0, segment), element(0x18538067, first, mkv.subarray(segment + 12))]);
}
