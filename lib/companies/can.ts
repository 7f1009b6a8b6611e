import type { Actor, BaseCtx } from '@/lib/platform/context';
import { type Grantee, type Permission, permissions } from './permissions';

/** Whether the permission table grants the act to the caller and, where they came by a token, its scopes name it. */
export function can({ actor, token }: Pick<BaseCtx, 'actor' | 'token'>, permission: Permission): boolean {
  const granted: readonly Grantee[] = permissions[permission];
  return granted.includes(granteeOf(actor)) && (token?.scopes.includes(permission) ?? true);
}

function granteeOf(actor: Actor): Grantee {
  return actor.kind === 'user' || actor.kind === 'staff' ? actor.role : actor.kind;
}
