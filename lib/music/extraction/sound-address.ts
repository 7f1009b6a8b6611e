const sound = /\.(mp3|m4a|aac|ogg|oga|opus|flac|wav|wma|weba)$/i;
const other = /\.(jpe?g|png|gif|webp|avif|svg|ico|css|js|html?|m3u8|mpd|pdf|zip)$/i;
const speaking =
  /(^|[/_.-])(stream|streams|audio|audios|media|mp3|sound|sounds|get|dl|download|listen|play)([/_.-]|$)/i;

/**
 * How much an address looks like a sound's by its path: `yes` (its ending), `maybe` (its words), `no` (the ending of something
 * else, or a list of pieces, which is no file), `unknown`.
 */
export function soundAddress(address: string): 'yes' | 'maybe' | 'no' | 'unknown' {
  const { pathname = '' } = URL.parse(address) ?? {};
  if (sound.test(pathname)) return 'yes';
  if (other.test(pathname)) return 'no';
  return speaking.test(pathname) ? 'maybe' : 'unknown';
}
