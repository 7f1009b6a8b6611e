/** Ends of addresses that hold sound (or a list of its pieces), whatever a server calls it. */
const mediaEnds = 'mp3 m4a m4b aac ogg oga opus flac wav weba wma mp4 m4v webm mov m3u8 mpd'.split(' ');
const otherEnds =
  'png jpg jpeg gif webp avif svg ico bmp css woff woff2 ttf otf eot pdf zip exe dmg apk'.split(' ');

/** Patterns for addresses that are never loaded: pictures, styles, fonts, media and files. */
export const blockedAddresses: readonly { readonly urlPattern: string; readonly block: boolean }[] = [
  ...otherEnds,
  ...mediaEnds,
].map((end) => ({ urlPattern: `*://*:*/*.${end}`, block: true }));

const mediaPath = new RegExp(`\\.(${mediaEnds.join('|')})$`, 'i');

/** Whether an address looks as if it held sound. */
export function isMediaAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) && mediaPath.test(parsed.pathname);
}
