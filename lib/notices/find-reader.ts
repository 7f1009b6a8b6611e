import { listMembers } from '@/lib/companies';
import { listAdmins } from '@/lib/identity';
import type { Ctx } from '@/lib/platform/context';
import type { Language } from '@/lib/platform/i18n/languages';
import type { Notice } from './schemas';

export interface Reader {
  readonly userId: string;
  readonly email: string;
  readonly language: Language;
}

/** Whom a notice is for, as they are now; null for who has left the company, or may not sign in any more. */
export async function findReader(ctx: Ctx, { userId, kind }: Notice): Promise<Reader | null> {
  if (kind === 'meta-apps-exhausted' || kind === 'refund-by-hand') {
    const admin = (await listAdmins(ctx)).find(({ id }) => id === userId);
    return admin ? { ...admin, userId } : null;
  }
  return (await listMembers(ctx)).find((member) => member.userId === userId) ?? null;
}
