import { open, rename, rm } from 'node:fs/promises';
import { randomToken } from '@/lib/platform/crypto/random-token';
import { AppError } from '@/lib/platform/errors/app-error';
import { guardedDownload } from '@/lib/platform/net/guarded-download';
import { detectContentType } from '@/lib/vendors/file-type';
import { VideoError } from '../../port';
import type { FailureClass } from '../../schemas';

const maxBytes = 200 * 1024 * 1024;
const timeoutMs = 10 * 60_000;
const headBytes = 4_100;

/** Streams a finished video into `file`, which is there only when it is whole and an MP4. Throws `VideoError`. */
export async function downloadResult(
  source: string,
  file: string,
  onProgress: (percent: number) => void,
): Promise<void> {
  const part = `${file}.${randomToken(6)}.part`;
  try {
    await fetchInto(part, source, onProgress);
    const kind = await kindOf(part);
    if (kind !== 'video/mp4') throw refusal('UNKNOWN', `the result is no video: ${kind ?? 'not known'}`);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

async function fetchInto(part: string, source: string, onProgress: (percent: number) => void): Promise<void> {
  let told = -1;
  const onBytes = (sofar: number, total: number | null) => {
    const percent = total ? Math.min(100, Math.floor((sofar / total) * 100)) : 0;
    if (percent > told) onProgress(percent);
    told = Math.max(told, percent);
  };
  const { status } = await guardedDownload(source, part, { maxBytes, timeoutMs, onBytes }).catch(
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      throw refusal(error.code === 'unavailable' ? 'TEMPORARY' : 'UNKNOWN', `download: ${error.key}`);
    },
  );
  if (status === 200) return;
  const passes = status >= 500 || status === 429 || status === 408;
  throw refusal(passes ? 'TEMPORARY' : 'UNKNOWN', `download: ${status}`);
}

const refusal = (kind: FailureClass, raw: string) => new VideoError({ class: kind, raw });

async function kindOf(file: string): Promise<string | null> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return await detectContentType(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
