import type { MediaFile } from './schemas';

/** What a browser shows without running anything of it. */
const shown =
  /^(image\/(jpeg|png|gif|webp)|audio\/(mpeg|ogg|ogg; codecs=opus|opus|mp4|x-m4a|aac|flac|x-flac|wav|x-wav|webm|amr)|video\/(mp4|webm|quicktime|3gpp))$/;

/**
 * Headers under which a stored file is handed to a browser: pictures, sound and film are shown, all else is saved. Nobody
 * guesses the type, and nothing in it can run or reach out. With `download` everything is saved.
 */
export function contentHeaders(
  { name, contentType, size }: Pick<MediaFile, 'name' | 'contentType' | 'size'>,
  { download = false }: { readonly download?: boolean } = {},
): Record<string, string> {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const how = shown.test(contentType) && !download ? 'inline' : 'attachment';
  const type = shown.test(contentType) ? contentType : 'application/octet-stream';
  return {
    'Content-Type': type,
    'Content-Length': String(size),
    'Content-Disposition': `${how}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, max-age=3600',
  };
}
