/** Why a run of ffmpeg gave nothing: it is not installed, it refused its input, it took too long, or it was called off. */
export type FfmpegFailureKind = 'missing' | 'refused' | 'timeout' | 'cancelled';

/** `detail` is the end of what the program wrote about it, for administrators only. */
export class FfmpegFailure extends Error {
  override readonly name = 'FfmpegFailure';
  constructor(
    readonly kind: FfmpegFailureKind,
    readonly detail: string,
  ) {
    super(`ffmpeg: ${kind}`);
  }
}
