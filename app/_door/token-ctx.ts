import { openToken, type TokenScope } from '@/lib/identity';
import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { requestBudget } from '@/lib/platform/http/request-budget';
import type { Language } from '@/lib/platform/i18n/languages';
import { systemClock } from '@/lib/platform/time/system-clock';

const spend = requestBudget({ requests: 600, windowMs: 60_000 });
/** Whoever may bring tracks in has to see what became of it. */
const implied: Readonly<Record<TokenScope, readonly TokenScope[]>> = {
  'music.read': ['music.read'],
  'music.import': ['music.import', 'music.read'],
  'music.declare': ['music.declare', 'music.read'],
};

/**
 * The context of whoever's program shows this token: the person with the role they have now, narrowed to the token's scopes.
 * Throws `unauthenticated` (`token-refused`) and `limit` (`requests-too-fast`).
 */
export async function tokenCtx(
  value: string,
  { requestId, language }: { readonly requestId: string; readonly language: Language | null },
): Promise<BaseCtx> {
  const visitor: BaseCtx = {
    actor: { kind: 'visitor', visitorId: 'token' },
    requestId,
    clock: systemClock,
  };
  const opened = await openToken(visitor, value);
  if (!opened) throw new AppError('unauthenticated', 'token-refused');
  spend(opened.id, systemClock);
  const { id: userId, role } = opened.user;
  return {
    ...visitor,
    actor: role === 'CLIENT' ? { kind: 'user', userId, role } : { kind: 'staff', userId, role },
    token: { id: opened.id, scopes: [...new Set(opened.scopes.flatMap((scope) => implied[scope]))] },
    language: language ?? opened.user.language,
  };
}
