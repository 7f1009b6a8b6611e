import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { askForVectors } from '../embeddings/ask-for-vectors';
import { expectManyRows } from '../store/expect-many-rows';
import { lockCatalogue } from '../store/knowledge-bases';
import { restoreFaq, restoreItems } from '../store/restore';
import { findCurrencies, findNewestNumber } from '../store/versions';
import { type DifferenceCounts, RestoreVersion } from './schemas';
import { withinVersion } from './within-version';

/**
 * Puts items and answers back exactly as they stood at the end of a version, in one transaction; this is a version itself,
 * so it can be taken back too. Stock belongs to sales and photos to their items: both stay. Quotes and orders keep their
 * prices. Throws `not-found` (`version-not-found`), `conflict` (`version-other-currency`).
 */
export async function restoreVersion(
  ctx: Ctx,
  input: RestoreVersion,
): Promise<DifferenceCounts & { readonly version: number }> {
  authorize(ctx, 'knowledge.write');
  const { number: restored } = parse(RestoreVersion, input);
  const { currency } = await getCompany(ctx);
  return inTransaction(ctx, async (tx) => {
    await lockCatalogue(tx);
    await expectManyRows(tx);
    if (restored > (await findNewestNumber(tx))) throw new AppError('not-found', 'version-not-found');
    const other = (await findCurrencies(tx, restored)).find((one) => one !== currency);
    if (other) throw new AppError('conflict', 'version-other-currency', { params: { currency: other } });
    const about = { kind: 'RESTORED', knowledgeBaseId: null, restored } as const;
    const { number, counts } = await withinVersion(tx, about, async (now) => {
      await restoreItems(tx, restored, now);
      await restoreFaq(tx, restored, now);
    });
    const detail = { version: number, restored, ...counts };
    await writeAudit(tx, { action: 'knowledge.restored', subject: String(restored), detail });
    await announce(tx, { kind: 'knowledge' });
    await askForVectors(tx);
    return { version: number, ...counts };
  });
}
