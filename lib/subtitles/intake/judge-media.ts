import { judgeAvi } from './judge-avi';
import { judgeMatroska } from './judge-matroska';
import { judgeMov } from './judge-mov';
import { type MediaBytes, withMediaBytes } from './media-bytes';
import { nameRefusal } from './name-refusal';
import type { Demuxer } from './schemas';

const headBytes = 65_536;

/**
 * What a file from outside is, told by its bytes alone, before any program is given it: the reader to force. Whatever
 * points to other files, is no video or breaks off is refused, in words that say what to do. Throws `invalid` with
 * `file-empty` or a `clip-…` key.
 */
export async function judgeMedia(path: string): Promise<Demuxer> {
  return withMediaBytes(path, async (bytes) => {
    const head = await bytes.read(0, headBytes);
    const demuxer = demuxerOf(head);
    if (demuxer === null) throw await nameRefusal(head);
    await judges[demuxer](bytes, head);
    return demuxer;
  });
}

const judges: Readonly<Record<Demuxer, (bytes: MediaBytes, head: Buffer) => Promise<void>>> = {
  mov: judgeMov,
  matroska: judgeMatroska,
  avi: judgeAvi,
  // Nothing in it names another file, and one that was cut off is just shorter.
  mpegts: async () => {},
};

/** What an MP4 or MOV file may begin with. */
const firstBoxes: ReadonlySet<string> = new Set(['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'pnot']);

function demuxerOf(head: Buffer): Demuxer | null {
  if (head.length >= 4 && head.readUInt32BE(0) === 0x1a45dfa3) return 'matroska';
  const at = (from: number, to: number): string => head.toString('latin1', from, to);
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'AVI ') return 'avi';
  if (firstBoxes.has(at(4, 8))) return 'mov';
  return isTransport(head, 0, 188) || isTransport(head, 4, 192) ? 'mpegts' : null;
}

/** Every packet begins with the same byte; that of three in a row is no chance. M2TS puts a time before each. */
function isTransport(head: Buffer, offset: number, packet: number): boolean {
  const packets = Math.min(20, Math.floor((head.length - offset - 1) / packet) + 1);
  if (packets < 3) return false;
  for (let nr = 0; nr < packets; nr += 1) if (head[offset + nr * packet] !== 0x47) return false;
  return true;
}
