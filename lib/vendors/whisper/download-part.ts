import { open, rm, stat } from 'node:fs/promises';
import { vendorFetch } from '@/lib/platform/net/vendor-fetch';
import { WhisperRefusal } from './whisper-refusal';

export interface FetchModel {
  /** Where models are kept. */
  readonly directory: string;
  readonly signal?: AbortSignal | undefined;
  /** Told the share that is there, 0…1, where the size is known. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Largest model taken. */
const maxBytes = 4 * 1024 ** 3;
/** A server that sends nothing for so long will not any more. */
const stallMs = 45_000;

/**
 * Brings the file at an address into `part`, going on where it ends. What came stays there when the connection breaks.
 * Throws `WhisperRefusal`.
 */
export async function downloadPart(
  url: string,
  part: string,
  { signal, onProgress }: Omit<FetchModel, 'directory'>,
): Promise<void> {
  const have = await stat(part).then(
    ({ size }) => size,
    () => 0,
  );
  const stalled = new AbortController();
  const timer = setTimeout(() => stalled.abort(), stallMs);
  try {
    const answer = await vendorFetch(url, {
      headers: { 'accept-encoding': 'identity', ...(have > 0 && { range: `bytes=${have}-` }) },
      signal: AbortSignal.any([stalled.signal, ...(signal ? [signal] : [])]),
    });
    const goesOn = answer.status === 206 && startOf(answer) === have;
    if (answer.status === 416 || (answer.status === 206 && !goesOn)) {
      // What is there is not the beginning of what is offered.
      await rm(part, { force: true });
      throw new WhisperRefusal('model-unavailable', `range ${have} refused`);
    }
    if (!answer.ok || !answer.body) throw refusalOf(answer.status);
    const from = goesOn ? have : 0;
    const length = Number(answer.headers.get('content-length') ?? Number.NaN);
    const total = Number.isFinite(length) ? from + length : null;
    const handle = await open(part, goesOn ? 'a' : 'w');
    let sofar = from;
    try {
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
        timer.refresh();
        await handle.writeFile(chunk);
        sofar += chunk.byteLength;
        if (sofar > maxBytes) throw new WhisperRefusal('model-wrong', 'larger than 4 GB');
        if (total) onProgress?.(Math.min(1, sofar / total));
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (total !== null && sofar < total) throw new WhisperRefusal('model-unavailable', 'cut short');
  } catch (error) {
    if (error instanceof WhisperRefusal) throw error;
    if (signal?.aborted) throw new WhisperRefusal('aborted', 'called off', error);
    throw new WhisperRefusal('model-unavailable', String(error), error);
  } finally {
    clearTimeout(timer);
  }
}

function refusalOf(status: number): WhisperRefusal {
  const passing = status === 408 || status === 429 || status >= 500;
  return new WhisperRefusal(passing ? 'model-unavailable' : 'model-wrong', `status ${status}`);
}

function startOf(answer: Response): number | null {
  const start = /^bytes (\d+)-/.exec(answer.headers.get('content-range') ?? '')?.[1];
  return start === undefined ? null : Number(start);
}
