import { fileTypeFromBuffer } from 'file-type';

/** The content type that the first bytes of a file show; null for text and for what is not known. */
export async function detectContentType(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime ?? null;
  } catch {
    // A file that breaks off in the middle of its own header.
    return null;
  }
}
