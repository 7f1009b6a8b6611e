import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { assertHookAddress } from './assert-hook-address';
import { ChangeHook, type Hook } from './schemas';
import { updateHook } from './store/hooks';

/**
 * Changes a receiver, or switches it off and on. Throws `not-found` (`hook-not-found`) and, for a new address, what
 * `createHook` throws.
 */
export async function changeHook(base: BaseCtx, hookId: string, input: ChangeHook): Promise<Hook> {
  authorize(base, 'hook.manage');
  const change = parse(ChangeHook, input);
  if (change.url !== undefined) await assertHookAddress(change.url);
  return acrossCompanies(base, async (tx) => {
    const { state, ...rest } = change;
    const switched = state && { state, disabledAs: state === 'DISABLED' ? ('person' as const) : null };
    const hook = await updateHook(tx, hookId, { ...rest, ...switched }, base.clock.now());
    if (!hook) throw new AppError('not-found', 'hook-not-found');
    const detail = { changed: Object.keys(change).join(' '), host: new URL(hook.url).host };
    await writeAudit(tx, { action: 'hook.changed', subject: hookId, detail });
    return hook;
  });
}
