import { AppError } from '@/lib/platform/errors/app-error';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import { detectContentType } from '@/lib/vendors/file-type';

const allowed = 'MP4, MOV, WebM, MKV, AVI, TS, 3GP';
const textBytes = 8_192;

/** Texts that programs take for an order to fetch and play other files, wherever in the beginning they say so. */
const lists = [
  /#EXTM3U/i,
  /#EXT-X-/i,
  /\bffconcat\b/i,
  /<(\w+:)?(MPD|SmoothStreamingMedia|CompositionPlaylist|AssetMap|PackingList|smil|asx|playlist|rss|xspf)\b/i,
  /^\[(playlist|reference)\]/i,
  /^v=0\s+o=/i,
  /^RTSPtext/i,
  /^(file|inpoint|outpoint|duration|stream)\s+\S/im,
  /^(https?|ftps?|rts?p|rtmps?|mms\w?|file|concat|subfile|data|crypto|async|cache|hls|tee|tcp|udp|unix|pipe)[:+,]/im,
];

/** By the content type that the first bytes show. */
const kinds: ReadonlyArray<readonly [RegExp, ErrorKey]> = [
  [/^image\//, 'clip-is-picture'],
  [/^audio\//, 'clip-is-sound'],
  [/zip|rar|7z|tar|gzip|bzip|x-xz|zstd|compress|lzip|cab|iso9660|x-(ace|arj|lzh)/, 'clip-is-archive'],
];

/** Why what begins with `head` is not taken for a video, and what to do instead. */
export async function nameRefusal(head: Buffer): Promise<AppError> {
  const text = textOf(head);
  if (lists.some((list) => list.test(text))) return refusal('clip-is-list');
  if (/<svg\b/i.test(text)) return refusal('clip-is-picture');
  if (/<(!doctype\s+)?html\b/i.test(text)) return refusal('clip-is-page');
  const type = (await detectContentType(head)) ?? '';
  const kind = kinds.find(([types]) => types.test(type));
  if (kind) return refusal(kind[1]);
  if (type === '' || type === 'text/vtt' || type === 'application/xml')
    return refusal(isText(text) ? 'clip-is-text' : 'clip-kind-refused');
  return refusal('clip-kind-refused');
}

function refusal(key: ErrorKey): AppError {
  const params = key === 'clip-kind-refused' ? { params: { allowed } } : {};
  return new AppError('invalid', key, { field: 'file', ...params });
}

/** The beginning as text, without the marks and blanks that some put before it and some programs skip. */
function textOf(head: Buffer): string {
  const bytes = head.subarray(afterTag(head), afterTag(head) + textBytes);
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const text = wide
    ? new TextDecoder(wide).decode(bytes)
    : bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  return text.replace(/^[\s\0\ufeff]+/, '');
}

/** Behind a tag of ID3, with which sound files, and lists in disguise, begin. */
function afterTag(head: Buffer): number {
  if (head.toString('latin1', 0, 3) !== 'ID3' || head.length < 10) return 0;
  const [a = 0, b = 0, c = 0, d = 0] = head.subarray(6, 10);
  return 10 + (((a & 0x7f) << 21) | ((b & 0x7f) << 14) | ((c & 0x7f) << 7) | (d & 0x7f));
}

function isText(text: string): boolean {
  let controls = 0;
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) controls += 1;
  }
  return controls === 0 && text.length > 0;
}
