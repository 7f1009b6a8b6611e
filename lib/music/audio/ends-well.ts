import { open } from 'node:fs/promises';

const pageBytes = 65_536;

/**
 * Whether an Ogg file has its end: the last page says that it is the last and is there in full. The container tells no
 * length, so a file that breaks off between two pages is otherwise just a shorter one.
 */
export async function endsWell(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const from = Math.max(0, size - pageBytes * 2);
    const { buffer: tail } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
    for (let at = tail.lastIndexOf('OggS'); at >= 0; at = at > 0 ? tail.lastIndexOf('OggS', at - 1) : -1) {
      // The four letters may stand in the sound by chance; a page is what fits up to the end.
      const end = pageEnd(tail, at);
      if (end !== null && end <= tail.length) return ((tail[at + 5] ?? 0) & 4) !== 0;
    }
    return false;
  } finally {
    await handle.close();
  }
}

function pageEnd(tail: Buffer, at: number): number | null {
  const segments = tail[at + 26];
  if (segments === undefined || tail[at + 4] !== 0 || at + 27 + segments > tail.length) return null;
  const lengths = tail.subarray(at + 27, at + 27 + segments);
  return at + 27 + segments + lengths.reduce((sum, length) => sum + length, 0);
}
