import { type FileHandle, open } from 'node:fs/promises';

/**
 * Where the sound of an MP3 or AAC file stands: behind the ID3v2 tags at its beginning, before the APEv2 and ID3v1 tags at its
 * end. Players believe the one or the other, so that old ones must not stay beside a new one. `to` is the first byte behind it.
 */
export async function soundRange(file: string): Promise<{ from: number; to: number }> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    let from = 0;
    for (let tags = 0; tags < 3; tags += 1) {
      const head = await read(handle, from, 10);
      if (head.toString('latin1', 0, 3) !== 'ID3' || head.length < 10) break;
      const length = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((head[at] ?? 0) & 0x7f), 0);
      from += 10 + length + ((head[5] ?? 0) & 0x10 ? 10 : 0);
    }
    const behind = await withoutApe(handle, await withoutId3v1(handle, size));
    // A tag that says more than there is would leave no sound.
    return behind > from ? { from, to: behind } : { from: 0, to: size };
  } finally {
    await handle.close();
  }
}

async function withoutId3v1(handle: FileHandle, to: number): Promise<number> {
  const tail = await read(handle, to - 128, 128);
  return tail.toString('latin1', 0, 3) === 'TAG' ? to - 128 : to;
}

/** Its footer says how long it is, without the header that it may have too. */
async function withoutApe(handle: FileHandle, to: number): Promise<number> {
  const footer = await read(handle, to - 32, 32);
  if (footer.length < 32 || footer.toString('latin1', 0, 8) !== 'APETAGEX') return to;
  const length = footer.readUInt32LE(12) + (footer.readUInt32LE(20) & 0x8000_0000 ? 32 : 0);
  return Math.max(0, to - length);
}

async function read(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  if (at < 0) return Buffer.alloc(0);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}
