import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { randomToken } from '@/lib/platform/crypto/random-token';
import { env } from '@/lib/platform/env';
import { parse } from '@/lib/platform/parse';
import { linkSignature } from './link-signature';
import { NewUploadLink } from './schemas';

const lifeMs = 6 * 3_600_000;

/**
 * An address under which one video can be uploaded for the company in the next six hours, by whoever has it: for those
 * whose messenger does not take large files. `reference` comes back when it is opened. Throws `unavailable` `setting-missing`.
 */
export async function createUploadLink(
  ctx: Ctx,
  input: NewUploadLink,
): Promise<{ url: string; token: string; until: Date }> {
  authorize(ctx, 'clip.request');
  const { reference } = parse(NewUploadLink, input);
  const until = new Date(ctx.clock.now().getTime() + lifeMs);
  const said = [ctx.companyId, randomToken(12), reference, Math.floor(until.getTime() / 1_000)].join('.');
  const token = `${said}.${linkSignature(said)}`;
  return { url: new URL(`/upload/${token}`, env().X8_URL).toString(), token, until };
}
