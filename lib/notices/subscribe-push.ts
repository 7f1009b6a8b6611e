import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { resolvePublicAddress } from '@/lib/platform/net/resolve-public-address';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { personOf } from './person-of';
import { BrowserSubscription } from './schemas';
import { saveBrowser } from './store/browsers';

/**
 * Remembers a browser that agreed to be notified; the same one again is the same. Its address comes from outside: https
 * and public only. Never inside a transaction. Throws `invalid` (`address-refused`) and `unavailable`.
 */
export async function subscribePush(
  ctx: Ctx,
  input: BrowserSubscription,
  { userAgent = null }: { userAgent?: string | null } = {},
): Promise<void> {
  authorize(ctx, 'notice.prefer');
  const { endpoint, keys } = parse(BrowserSubscription, input);
  const userId = personOf(ctx);
  const { hostname, port, username, password } = new URL(endpoint);
  if (username || password) throw new AppError('invalid', 'address-refused', { field: 'endpoint' });
  await resolvePublicAddress(hostname, { port: Number(port) || 443 });
  const createdAt = ctx.clock.now();
  await inTransaction(ctx, (tx) =>
    saveBrowser(tx, {
      id: newId('psh', createdAt),
      userId,
      endpoint,
      ...keys,
      userAgent: userAgent?.slice(0, 300) ?? null,
      createdAt,
    }),
  );
}
