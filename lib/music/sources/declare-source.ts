import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { DeclareSource, type Source } from '../schemas';
import { insertSource } from '../store/sources';
import { assertAddresses } from './assert-addresses';
import { newDeclaration } from './new-declaration';
import { reservedIds } from './reserved-ids';
import { showSource } from './show-source';

/**
 * Declares a catalogue site and the rights its tracks may be used under: nothing is visited before. Throws `invalid`
 * (`source-id-reserved`, `source-host-foreign`) and `conflict` (`source-exists`).
 */
export async function declareSource(base: BaseCtx, input: DeclareSource): Promise<Source> {
  authorize(base, 'music.declare');
  const { rights, ...wish } = parse(DeclareSource, input);
  if (reservedIds.has(wish.id)) throw new AppError('invalid', 'source-id-reserved', { field: 'id' });
  assertAddresses(wish);
  return acrossCompanies(base, async (tx) => {
    const now = base.clock.now();
    const declarationId = await newDeclaration(tx, wish.id, rights);
    const isNew = await insertSource(tx, {
      ...wish,
      chartUrl: wish.chartUrl ?? null,
      freshUrl: wish.freshUrl ?? null,
      selectors: wish.selectors ?? null,
      declarationId,
      validFrom: rights.validFrom,
      validUntil: rights.validUntil ?? null,
      state: 'ACTIVE',
      createdAt: now,
      updatedAt: now,
      withdrawnAt: null,
      withdrawnReason: null,
    });
    if (!isNew) throw new AppError('conflict', 'source-exists', { field: 'id', params: { id: wish.id } });
    await writeAudit(tx, { action: 'music.source-declared', subject: wish.id, detail: { declarationId } });
    return showSource(tx, wish.id);
  });
}
