import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { can } from './can';
import type { Permission } from './permissions';

/** Throws `forbidden` unless the permission table grants the act to the caller. Every verb asks first. */
export function authorize(ctx: BaseCtx, permission: Permission): void {
  if (can(ctx, permission)) return;
  if (can({ actor: ctx.actor }, permission))
    throw new AppError('forbidden', 'token-scope-missing', { params: { scope: permission } });
  throw new AppError('forbidden', 'not-allowed');
}
