/** How a sound file is read and called, by what its bytes are. */
export interface AudioKind {
  /** The one reader that ffmpeg is given. */
  readonly demuxer: 'mp3' | 'flac' | 'wav' | 'ogg' | 'mov' | 'aac';
  /** With its dot. */
  readonly extension: string;
  readonly contentType: string;
}
