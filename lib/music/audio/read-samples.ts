import { open } from 'node:fs/promises';

/** Pairs of minimum and maximum that are kept of a track. */
export const peakPairs = 1_000;
const chunkBytes = 1_048_576;

/** How many samples a file of bare ones (16 bit) has, and its peaks: minima and maxima of equal stretches, -127 to 127. */
export async function readSamples(file: string): Promise<{ samples: number; peaks: Int8Array }> {
  const handle = await open(file, 'r');
  try {
    const samples = Math.floor((await handle.stat()).size / 2);
    const extremes = new Int16Array(peakPairs * 2);
    const chunk = Buffer.alloc(chunkBytes);
    for (let at = 0; at < samples; ) {
      const { bytesRead } = await handle.read(chunk, 0, chunkBytes, at * 2);
      const read = new Int16Array(chunk.buffer, chunk.byteOffset, Math.floor(bytesRead / 2));
      if (read.length === 0) break;
      gather(read, at, samples, extremes);
      at += read.length;
    }
    // 32,767 is 127 and -32,768 is not -128: both sides are as high.
    return { samples, peaks: Int8Array.from(extremes, (value) => Math.max(-127, Math.round(value / 258))) };
  } finally {
    await handle.close();
  }
}

function gather(read: Int16Array, from: number, samples: number, extremes: Int16Array): void {
  for (let index = 0; index < read.length; ) {
    const pair = Math.min(peakPairs - 1, Math.floor(((from + index) * peakPairs) / samples));
    const end = Math.min(read.length, Math.ceil(((pair + 1) * samples) / peakPairs) - from);
    let [low, high] = [extremes[pair * 2] ?? 0, extremes[pair * 2 + 1] ?? 0];
    for (; index < end; index += 1) {
      const value = read[index] ?? 0;
      if (value < low) low = value;
      else if (value > high) high = value;
    }
    extremes[pair * 2] = low;
    extremes[pair * 2 + 1] = high;
  }
}
