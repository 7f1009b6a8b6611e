import type { BaseCtx } from '@/lib/platform/context';

/** The context of an administrator who writes to the bot: the audit log names their Telegram id. */
export function administrator(base: BaseCtx, telegramId: number): BaseCtx {
  return { ...base, actor: { kind: 'staff', userId: `telegram:${telegramId}`, role: 'ADMIN' } };
}
