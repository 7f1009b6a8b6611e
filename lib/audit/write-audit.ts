import type { Actor, BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import type { AuditNote } from './schemas';
import { insertAuditEntry } from './store';

/** Writes down who did what, in the transaction that did it. The row can never be changed afterwards. */
export async function writeAudit(tx: Tx<BaseCtx>, note: AuditNote): Promise<void> {
  const { actor, token, requestId, clock } = tx.ctx;
  const now = clock.now();
  await insertAuditEntry(tx, {
    id: newId('aud', now),
    companyId: (tx.ctx as Partial<Ctx>).companyId || null,
    at: now,
    actorKind: actor.kind,
    actorId: actorId(actor),
    action: note.action,
    subject: note.subject,
    detail: { ...note.detail, ...(token && { token: token.id }) },
    requestId,
  });
}

function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'user':
    case 'staff':
      return actor.userId;
    case 'job':
      return actor.job;
    case 'webhook':
      return actor.source;
    case 'visitor':
      return actor.visitorId;
    case 'operator':
      return null;
  }
}
