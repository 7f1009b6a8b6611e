import type { AudioKind } from './audio-kind';

/**
 * How ffmpeg is told to read a sound from outside: with the judged reader and no other, from this machine's files only,
 * without following what it may say of other files. To stand before `-i`.
 */
export function soundInput(demuxer: AudioKind['demuxer']): string[] {
  return [
    ...['-protocol_whitelist', 'file', '-format_whitelist', demuxer, '-f', demuxer],
    ...(demuxer === 'mov' ? ['-enable_drefs', '0', '-use_absolute_path', '0'] : []),
  ];
}
