import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { openCredential } from '@/lib/vault';
import { findHost } from './find-host';
import { personOf } from './person-of';
import type { ChannelHost } from './port';
import { findAnsweredLogin } from './store/logins';

/** What a finished login at the other side gave. It may be used again until it ends: choosing a page can fail. */
export async function takeLogin(
  ctx: Ctx,
  loginId: string,
): Promise<{ secrets: Readonly<Record<string, string>>; host: ChannelHost | null }> {
  const login = await inTransaction(ctx, (tx) =>
    findAnsweredLogin(tx, loginId, personOf(ctx), ctx.clock.now()),
  );
  const credential = login && (await openCredential(ctx, { kind: 'login', subject: login.id }));
  if (!login || !credential) throw new AppError('invalid', 'login-over');
  return { secrets: credential.values, host: await findHost(ctx, login) };
}
