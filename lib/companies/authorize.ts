import type { Actor, BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { type Grantee, type Permission, permissions } from './permissions';

/** Throws `forbidden` unless the permission table grants the act to the caller. Every verb asks first. */
export function authorize(ctx: BaseCtx, permission: Permission): void {
  const granted: readonly Grantee[] = permissions[permission];
  if (!granted.includes(granteeOf(ctx.actor))) throw new AppError('forbidden', 'not-allowed');
}

function granteeOf(actor: Actor): Grantee {
  return actor.kind === 'user' || actor.kind === 'staff' ? actor.role : actor.kind;
}
