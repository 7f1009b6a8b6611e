import type { Upload } from '@/lib/media/schemas';
import { ProblemError } from '../../api/problem-error';
import { readAnswer } from '../../api/read-answer';
import { sendPart } from './send-part';

/** Small enough to lose little when the line breaks, and below what the server takes at once (8 MB). */
const partBytes = 4 * 1_048_576;
const firstWaitMs = 1_000;
const longestWaitMs = 20_000;

export interface Sending {
  /** Its name for the whole upload: said again, it goes on where it stood. */
  readonly key: string;
  /** The one-time link it comes by, for those without an account. */
  readonly link?: string;
  readonly signal: AbortSignal;
  /** Hears its id, by which it can be thrown away. */
  readonly onBegun: (uploadId: string) => void;
  readonly onSent: (bytes: number) => void;
  /** True while the server cannot be reached and it is tried again by itself. */
  readonly onLost: (lost: boolean) => void;
}

/**
 * Sends a video in parts and has it judged; a line that breaks is waited for, and nothing is sent twice. Returns the id of
 * the stored file. Throws `ProblemError` when it is refused, and the signal's reason.
 */
export async function sendVideo(file: File, sending: Sending): Promise<string> {
  const { key, link, signal, onSent } = sending;
  const headers: Record<string, string> = {
    Accept: 'application/json',
    ...(link !== undefined && { 'Upload-Link': link }),
  };
  const ask = async <T>(method: string, path: string, json?: unknown): Promise<T> => {
    const response = await fetch(path, {
      method,
      signal,
      headers: { ...headers, ...(json !== undefined && { 'Content-Type': 'application/json' }) },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    }).catch((error: unknown) => {
      if (signal.aborted) throw error;
      throw new ProblemError('', { code: 'offline' });
    });
    return readAnswer<T>(response.status, await response.text());
  };
  const begin = (name: string) =>
    patiently(sending, () =>
      ask<Upload>('POST', '/api/uploads', { name: file.name, size: file.size, key: name }),
    );
  let upload = await begin(key);
  // What was sent under this name before is kept no longer: it is sent anew.
  if (upload.isFinished && upload.fileId === null) upload = await begin(`${key}-${Date.now().toString(36)}`);
  sending.onBegun(upload.id);
  const path = `/api/uploads/${upload.id}`;
  let received = upload.received;
  while (received < file.size && !upload.isFinished) {
    const offset = received;
    onSent(offset);
    received = await patiently(sending, () =>
      sendPart({
        path,
        headers,
        signal,
        offset,
        bytes: file.slice(offset, offset + partBytes),
        onSent: (bytes) => onSent(offset + bytes),
      }),
    );
  }
  onSent(file.size);
  return (await patiently(sending, () => ask<{ fileId: string }>('POST', path))).fileId;
}

/** Tries again, with growing waits, for as long as it is the line's or the server's fault. */
async function patiently<T>({ signal, onLost }: Sending, act: () => Promise<T>): Promise<T> {
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(longestWaitMs, waitMs * 2)) {
    try {
      const answer = await act();
      onLost(false);
      return answer;
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error)) throw error;
      onLost(true);
      await pause(waitMs, signal);
    }
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof ProblemError && (error.code === 'offline' || error.status >= 502);

/** Waits, or less when the browser says that the line is back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(go, ms);
    function go() {
      clear();
      resolve();
    }
    function stop() {
      clear();
      reject(signal.reason);
    }
    function clear() {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      signal.removeEventListener('abort', stop);
    }
    window.addEventListener('online', go);
    signal.addEventListener('abort', stop);
  });
}
