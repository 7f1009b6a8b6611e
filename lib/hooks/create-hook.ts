import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { personOf } from '@/lib/platform/person-of';
import { putPlatformCredential } from '@/lib/vault';
import { assertHookAddress } from './assert-hook-address';
import { secretKind } from './hook-secrets';
import { newSecret } from './new-secret';
import { CreateHook, type Hook } from './schemas';
import { countHooks, insertHook } from './store/hooks';

const mostHooks = 50;

/**
 * Adds a receiver of news; the secret that its messages are signed with is told here and never again. Throws `invalid`
 * (`address-refused`, `hook-address-insecure`, `hook-host-unknown`), `limit` (`too-many-hooks`) and, without a master key,
 * `unavailable` (`setting-missing`).
 */
export async function createHook(base: BaseCtx, input: CreateHook): Promise<{ hook: Hook; secret: string }> {
  authorize(base, 'hook.manage');
  const { name, url, events } = parse(CreateHook, input);
  await assertHookAddress(url);
  const now = base.clock.now();
  const id = newId('hok', now);
  const secret = newSecret();
  // Before the row, so that there is never a receiver without a secret.
  await putPlatformCredential(base, { kind: secretKind, subject: id, label: name, values: { secret } });
  const { actor } = base;
  const hook = await acrossCompanies(base, async (tx) => {
    if ((await countHooks(tx)) >= mostHooks)
      throw new AppError('limit', 'too-many-hooks', { params: { limit: mostHooks } });
    const createdBy = personOf(actor);
    const added = await insertHook(tx, { id, name, url, events: [...new Set(events)], createdBy, at: now });
    const detail = { host: new URL(url).host, events: added.events.join(' ') };
    await writeAudit(tx, { action: 'hook.created', subject: id, detail });
    return added;
  });
  return { hook, secret };
}
