import { open } from 'node:fs/promises';

/** Enough to tell what a file is. */
const headBytes = 65_536;

/** The first bytes of a file on this machine. */
export async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
