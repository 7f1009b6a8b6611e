import { createHash } from 'node:crypto';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { putCredential } from '@/lib/vault';
import { channelFor } from './channel-for';
import { findHost } from './find-host';
import { personOf } from './person-of';
import { answerLogin, saveChoices } from './store/logins';

/**
 * The owner is back from the other side: exchanges the code, once, and keeps the accounts there are to choose from. Throws
 * `invalid` (`login-over`) for an answer nobody waits for, and what the adapter's `login.finish` throws.
 */
export async function finishLogin(
  ctx: Ctx,
  { state, code }: { state: string; code: string },
): Promise<{ loginId: string }> {
  authorize(ctx, 'channel.connect');
  const now = ctx.clock.now();
  const stateHash = createHash('sha256').update(state).digest('hex');
  const login = await inTransaction(ctx, (tx) => answerLogin(tx, stateHash, personOf(ctx), now));
  const speaker = login && channelFor(login.adapter).login;
  if (!login || !speaker) throw new AppError('invalid', 'login-over');
  const host = await findHost(ctx, login);
  const redirectUrl = `${env().X8_URL}/api/channels/logins/callback`;
  const { secrets, choices } = await speaker.finish({
    code,
    redirectUrl,
    host,
    verifier: login.verifier,
    now,
  });
  await inTransaction(ctx, async (tx) => {
    await putCredential(tx.ctx, { kind: 'login', subject: login.id, label: login.adapter, values: secrets });
    await saveChoices(tx, login.id, choices);
  });
  return { loginId: login.id };
}
