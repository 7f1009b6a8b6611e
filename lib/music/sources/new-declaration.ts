import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import { personOf } from '@/lib/platform/person-of';
import type { Rights } from '../schemas';
import { findPersonName } from '../store/people';
import { insertDeclaration } from '../store/sources';

/** Puts a wording of a source's rights on record, with who says so. Returns its id. */
export async function newDeclaration(tx: Tx, sourceId: string, rights: Rights): Promise<string> {
  const { actor, clock } = tx.ctx;
  const declaredAt = clock.now();
  const id = newId('dcl', declaredAt);
  const userId = personOf(actor);
  await insertDeclaration(tx, {
    id,
    sourceId,
    holder: rights.holder,
    licence: rights.licence,
    licenceUrl: rights.licenceUrl ?? null,
    evidenceUrl: rights.evidenceUrl ?? null,
    evidenceFileId: rights.evidenceFileId ?? null,
    territories: [...rights.territories],
    validFrom: rights.validFrom,
    validUntil: rights.validUntil ?? null,
    declaredBy: userId,
    declaredByName: (userId && (await findPersonName(tx, userId))) || actor.kind,
    declaredAt,
  });
  return id;
}
