import type { Ctx } from '@/lib/platform/context';
import { env } from '@/lib/platform/env';
import type { VideoGenerator } from '../port';
import { generatorOf } from './generator-of';

/** The first generator of the settings that can work now; null: all of them rest. */
export async function readyGenerator(ctx: Ctx): Promise<VideoGenerator | null> {
  for (const name of env().REELS_GENERATORS) {
    const generator = generatorOf(ctx, name);
    if (await generator.isReady()) return generator;
  }
  return null;
}
