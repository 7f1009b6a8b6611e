import type { Ctx } from '@/lib/platform/context';
import { ffmpegVideoGenerator } from '../adapters/ffmpeg/ffmpeg-video-generator';
import { kieVideoGenerator } from '../adapters/kie/kie-video-generator';
import type { VideoGenerator } from '../port';
import { keyPool } from '../provider-keys/key-pool';

export type GeneratorName = VideoGenerator['name'];

/** The generator of this name, working for the caller. */
export function generatorOf(ctx: Ctx, name: GeneratorName): VideoGenerator {
  return name === 'ffmpeg'
    ? ffmpegVideoGenerator
    : kieVideoGenerator({ keys: keyPool(ctx, 'kie'), clock: ctx.clock });
}
