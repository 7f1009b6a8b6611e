import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { findContradictions } from '../store/contradictions';
import { countDryRun } from '../store/dry-run';
import { answersThatNamePrices } from './answers-that-name-prices';
import { basisOf } from './basis-of';
import { getMergedUpload } from './get-merged-upload';
import { type DryRun, DryRunKnowledgeBase } from './schemas';

/**
 * What publishing an upload would do now, and what in it does not fit together; nothing is changed. The changes themselves
 * are paged by `listDryRunDifferences`. Throws `not-found`, `conflict` (`knowledge-base-unread`).
 */
export async function dryRunKnowledgeBase(ctx: Ctx, input: DryRunKnowledgeBase): Promise<DryRun> {
  authorize(ctx, 'knowledge.manage');
  const { id, missing: wish } = parse(DryRunKnowledgeBase, input);
  const { currency } = await getCompany(ctx);
  return inTransaction(ctx, async (tx) => {
    const { upload, merged } = await getMergedUpload(tx, id, currency);
    const basis = await basisOf(tx, upload);
    const counts = await countDryRun(tx, merged);
    const found = await findContradictions(tx, merged);
    const answers = await answersThatNamePrices(tx, merged);
    const kinds = [...found.values()];
    return {
      ...counts,
      withdrawn: wish === 'withdraw' ? counts.missing : 0,
      basis,
      refused: upload.refused,
      contradictions: [...kinds.flatMap((kind) => kind.found), ...answers],
      more: Object.fromEntries(
        [...found]
          .filter(([, kind]) => kind.total > kind.found.length)
          .map(([key, kind]) => [key, kind.total]),
      ),
    };
  });
}
