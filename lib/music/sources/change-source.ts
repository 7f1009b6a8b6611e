import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { ChangeSource, type Source } from '../schemas';
import { findSource, updateSource } from '../store/sources';
import { assertAddresses } from './assert-addresses';
import { newDeclaration } from './new-declaration';
import { showSource } from './show-source';

/**
 * Changes a source: what is left out stays. New rights are a new declaration from now on; tracks keep the one they were
 * taken under. Throws `not-found` (`source-not-found`), `invalid` (`source-host-foreign`).
 */
export async function changeSource(base: BaseCtx, sourceId: string, input: ChangeSource): Promise<Source> {
  authorize(base, 'music.declare');
  // What the schema would fill in for a new source is not what somebody wishes for this one.
  const { rights, ...parsed } = parse(ChangeSource, input);
  const wish = Object.fromEntries(
    Object.entries(parsed).filter(([name]) => Object.hasOwn(input, name)),
  ) as typeof parsed;
  return acrossCompanies(base, async (tx) => {
    const row = await findSource(tx, sourceId, true);
    if (!row) throw new AppError('not-found', 'source-not-found', { params: { id: sourceId } });
    const next = { ...row, ...definedOf(wish) };
    assertAddresses(next);
    const declarationId = rights ? await newDeclaration(tx, sourceId, rights) : row.declarationId;
    await updateSource(tx, {
      ...next,
      ...(rights && { declarationId, validFrom: rights.validFrom, validUntil: rights.validUntil ?? null }),
      updatedAt: base.clock.now(),
    });
    const detail = { fields: Object.keys(input).join(', '), declarationId };
    await writeAudit(tx, { action: 'music.source-changed', subject: sourceId, detail });
    return showSource(tx, sourceId);
  });
}

/** Without what is undefined; null empties a field. */
function definedOf<T extends object>(wish: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
