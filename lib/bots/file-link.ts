import type { Ctx } from '@/lib/platform/context';
import { env } from '@/lib/platform/env';
import { fileSignature } from './file-signature';

const lifeMs = 7 * 24 * 60 * 60_000;

/** An address under which whoever has it may fetch one file, for seven days. Throws `unavailable` `setting-missing`. */
export function fileLink(ctx: Ctx, fileId: string): string {
  const until = Math.floor((ctx.clock.now().getTime() + lifeMs) / 1_000);
  const named = `${ctx.companyId}.${fileId}.${until}`;
  return new URL(`/api/reel-files/${named}.${fileSignature(named)}`, env().X8_URL).toString();
}
