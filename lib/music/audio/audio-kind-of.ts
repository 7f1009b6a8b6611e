import type { AudioKind } from './audio-kind';

const mp3: AudioKind = { demuxer: 'mp3', extension: '.mp3', contentType: 'audio/mpeg' };
const aac: AudioKind = { demuxer: 'aac', extension: '.aac', contentType: 'audio/aac' };

/**
 * What sound a file is, told by its first bytes alone (64 KB are enough for most; `skip` says where a long tag in front of
 * it ends, so that those behind it can be asked for). Null when it is none that is taken: playlists, pages, pictures.
 */
export function audioKindOf(head: Uint8Array): AudioKind | { readonly skip: number } | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const at = (from: number, to: number): string => bytes.toString('latin1', from, to);
  if (at(0, 4) === 'fLaC') return { demuxer: 'flac', extension: '.flac', contentType: 'audio/flac' };
  if (at(0, 4) === 'OggS') return { demuxer: 'ogg', extension: '.ogg', contentType: 'audio/ogg' };
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WAVE')
    return { demuxer: 'wav', extension: '.wav', contentType: 'audio/wav' };
  if (at(4, 8) === 'ftyp') return { demuxer: 'mov', extension: '.m4a', contentType: 'audio/mp4' };
  if (at(0, 3) === 'ID3' && bytes.length >= 10) return { skip: tagLength(bytes) };
  return framesOf(bytes);
}

/** An ID3v2 tag says how long it is in seven bits a byte; a footer is ten bytes more. */
function tagLength(bytes: Buffer): number {
  const size = [6, 7, 8, 9].reduce((sum, index) => sum * 128 + ((bytes[index] ?? 0) & 0x7f), 0);
  return 10 + size + ((bytes[5] ?? 0) & 0x10 ? 10 : 0);
}

/** Streams without a header: three frames that follow each other are no chance. Padding may stand before them. */
function framesOf(bytes: Buffer): AudioKind | null {
  const most = Math.min(bytes.length - 4, 8_192);
  for (let at = 0; at < most; at += 1) {
    if (bytes[at] !== 0xff) continue;
    if (follow(bytes, at, mpegFrame)) return mp3;
    if (follow(bytes, at, adtsFrame)) return aac;
  }
  return null;
}

function follow(bytes: Buffer, from: number, lengthOf: (bytes: Buffer, at: number) => number): boolean {
  let at = from;
  for (let frames = 0; frames < 3; frames += 1) {
    // The file may end within them.
    if (frames > 1 && at + 4 > bytes.length) return true;
    const length = lengthOf(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

const rates = [44_100, 48_000, 32_000] as const;
const kbps1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320] as const;
const kbps2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160] as const;

/** Bytes of the layer III frame at `at`; 0 when there is none. */
function mpegFrame(bytes: Buffer, at: number): number {
  const [sync, kind, speed] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  if (sync !== 0xff || (kind & 0xe6) !== 0xe2) return 0;
  const version = (kind >> 3) & 3;
  const rate = rates[(speed >> 2) & 3];
  const isFirst = version === 3;
  const kbps = (isFirst ? kbps1 : kbps2)[speed >> 4];
  if (version === 1 || !rate || !kbps) return 0;
  const divided = isFirst ? rate : version === 2 ? rate / 2 : rate / 4;
  return Math.floor(((isFirst ? 144 : 72) * kbps * 1_000) / divided) + ((speed >> 1) & 1);
}

function adtsFrame(bytes: Buffer, at: number): number {
  const [sync, kind] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  if (sync !== 0xff || (kind & 0xf6) !== 0xf0) return 0;
  const length =
    (((bytes[at + 3] ?? 0) & 3) << 11) | ((bytes[at + 4] ?? 0) << 3) | ((bytes[at + 5] ?? 0) >> 5);
  return length > 7 ? length : 0;
}
