/** A track of the library beside the video, and how it is read. */
export interface ClipMusic {
  readonly file: string;
  readonly demuxer: string;
  /** 1 to 100: how loud it is beside what is said, where nothing is. */
  readonly level: number;
}

/** Arguments that open a track with its one reader, again and again for as long as the video goes on. */
export function musicInput({ file, demuxer }: ClipMusic): string[] {
  return [
    ...['-stream_loop', '-1', '-protocol_whitelist', 'file', '-format_whitelist', demuxer, '-f', demuxer],
    ...(demuxer === 'mov' ? ['-enable_drefs', '0', '-use_absolute_path', '0'] : []),
    ...['-i', file],
  ];
}
