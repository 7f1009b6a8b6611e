import { ProblemError } from '../../api/problem-error';
import { readAnswer } from '../../api/read-answer';

interface Part {
  readonly path: string;
  readonly bytes: Blob;
  readonly offset: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Hears how many bytes of the part have gone out. */
  readonly onSent: (bytes: number) => void;
}

/**
 * Sends one part of an upload. Returns how much the server has now, which is not always what was sent: it may have had more
 * already. Throws `ProblemError`, and the signal's reason when it is called off.
 */
export function sendPart({ path, bytes, offset, headers, signal, onSent }: Part): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PATCH', path);
    request.timeout = 120_000;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('Upload-Offset', String(offset));
    request.setRequestHeader('Content-Type', 'application/offset+octet-stream');
    const lost = () => reject(new ProblemError('', { code: 'offline' }));
    const calledOff = () => request.abort();
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onerror = lost;
    request.ontimeout = lost;
    request.onabort = () => reject(signal.reason);
    request.onloadend = () => signal.removeEventListener('abort', calledOff);
    request.onload = () => {
      const received = Number(request.getResponseHeader('Upload-Offset') ?? Number.NaN);
      if ((request.status === 204 || request.status === 409) && received >= 0) return resolve(received);
      try {
        readAnswer<unknown>(request.status, request.responseText);
        lost();
      } catch (error) {
        reject(error);
      }
    };
    signal.addEventListener('abort', calledOff);
    if (signal.aborted) return reject(signal.reason);
    request.send(bytes);
  });
}
