import { ProgramFailure, type ProgramFailureKind } from '@/lib/platform/programs/program-failure';

export type FfmpegFailureKind = ProgramFailureKind;

/** Why a run of ffmpeg gave nothing: it is not installed, it refused its input, it took too long, or it was called off. */
export class FfmpegFailure extends ProgramFailure {
  override readonly name = 'FfmpegFailure';
  constructor(kind: FfmpegFailureKind, detail: string) {
    super(kind, detail, 'ffmpeg');
  }
}
