/** What is known of a sound file after one reading of it. */
export interface AudioFacts {
  /** Such as `mp3`, `aac`, `flac`, `opus`, `vorbis`. */
  readonly codec: string;
  /** With its dot, such as `.mp3`. */
  readonly extension: string;
  readonly contentType: string;
  readonly size: number;
  /** Of the decoded sound. */
  readonly durationMs: number;
  readonly bitrateKbps: number;
  readonly sampleRate: number;
  readonly channels: number;
  readonly tags: {
    readonly title: string | null;
    readonly artist: string | null;
    readonly album: string | null;
    readonly year: number | null;
    readonly isrc: string | null;
  };
  /** EBU R 128: integrated loudness in LUFS, range in LU, peak of the samples in dBFS; null for silence. */
  readonly loudnessLufs: number | null;
  readonly loudnessRange: number | null;
  readonly peakDb: number | null;
  /** 1,000 pairs of minimum and maximum, each -127 to 127, over the whole length. */
  readonly peaks: Int8Array;
  /** Chromaprint's raw fingerprint. */
  readonly fingerprint: Uint32Array;
  /** SHA-256 of the file, and of its sound without tags: retagging changes the first only. */
  readonly fileSha256: string;
  readonly audioSha256: string;
}
