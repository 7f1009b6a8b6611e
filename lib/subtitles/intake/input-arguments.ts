import type { Demuxer } from './schemas';

/** No decoder takes on a larger picture: 40 megapixels, where 8K has 33. */
export const mostPixels = 40_000_000;

/**
 * How ffmpeg and ffprobe are told to read a video from outside: with the judged reader and no other, from this machine's
 * files only, without following what it may say of other files, and not decoding what would fill the memory. To stand
 * before `-i`.
 */
export function inputArguments(demuxer: Demuxer): string[] {
  return [
    ...['-protocol_whitelist', 'file', '-format_whitelist', demuxer, '-f', demuxer],
    ...['-max_pixels', String(mostPixels), '-probesize', '20M', '-analyzeduration', '20M'],
    ...(demuxer === 'mov' ? ['-enable_drefs', '0', '-use_absolute_path', '0'] : []),
  ];
}
