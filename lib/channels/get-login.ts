import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { personOf } from './person-of';
import type { AdapterName } from './schemas';
import { findAnsweredLogin } from './store/logins';

/** A finished login and the accounts it opens. Throws `not-found` for one that is over or somebody else's. */
export async function getLogin(
  ctx: Ctx,
  { loginId }: { loginId: string },
): Promise<{
  adapter: AdapterName;
  channelId: string | null;
  choices: ReadonlyArray<{ id: string; name: string; detail?: string }>;
}> {
  authorize(ctx, 'channel.connect');
  const login = await inTransaction(ctx, (tx) =>
    findAnsweredLogin(tx, loginId, personOf(ctx), ctx.clock.now()),
  );
  if (!login) throw new AppError('not-found', 'login-over');
  return { adapter: login.adapter, channelId: login.channelId, choices: login.choices ?? [] };
}
