import { AppError } from '@/lib/platform/errors/app-error';
import type { Archive } from './archive';

/** Unpacks one part of the package as text, piece by piece, with the unpacked bytes behind. Throws `invalid`. */
export async function* streamPart(
  archive: Archive,
  path: string,
): AsyncGenerator<{ readonly text: string; readonly behind: number }> {
  const entry = archive.parts.get(path);
  if (!entry) return;
  let decoder: TextDecoder | undefined;
  let behind = 0;
  try {
    const stream = await archive.zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      behind += chunk.length;
      yield { text: decoder.decode(chunk, { stream: true }), behind };
    }
    yield { text: decoder?.decode() ?? '', behind };
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('invalid', 'spreadsheet-malformed', { cause });
  }
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
