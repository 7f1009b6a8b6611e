import { framesASecond } from './video-graph';

const colours = [
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-color_range',
  'tv',
];

/** Good enough for every platform's own encoder, small enough for a messenger: 12 s stay under 45 MB. */
export const pictureEncoding: readonly string[] = [
  ...['-c:v', 'libx264', '-preset', 'medium', '-crf', '19', '-maxrate', '12M', '-bufsize', '24M'],
  ...['-profile:v', 'high', '-pix_fmt', 'yuv420p', '-r', String(framesASecond), '-g', '60', ...colours],
];
