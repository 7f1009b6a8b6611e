import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { ByteRange } from '@/lib/platform/http/byte-range';
import { askCloudinary } from './ask-cloudinary';
import { assetLink } from './asset-link';

/**
 * The stored bytes, or a part of them, as they come; null when there is nothing. What the other side sends from the
 * beginning although it was asked for a part is left out here. Throws `unavailable`.
 */
export async function openAsset(publicId: string, range?: ByteRange): Promise<Readable | null> {
  return askCloudinary(async () => {
    const headers = new Headers(range && { Range: `bytes=${range.first}-${range.last}` });
    const response = await fetch(assetLink(publicId), { redirect: 'error', headers });
    if (response.status === 404) return null;
    if (!response.ok || !response.body) throw { http_code: response.status, message: 'download refused' };
    const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
    return range && response.status !== 206 ? Readable.from(partOf(body, range)) : body;
  });
}

async function* partOf(body: Readable, { first, last }: ByteRange): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    const part = chunk.subarray(Math.max(0, first - at), Math.max(0, last + 1 - at));
    if (part.length > 0) yield part;
    at += chunk.length;
    if (at > last) return;
  }
}
