import { writeAudit } from '@/lib/audit';
import { type LeadImport, readLeads } from '@/lib/channels';
import { authorize } from '@/lib/companies';
import { receiveLead } from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';

/** Rows of one transaction: short enough to hold nobody up. */
const batch = 25;

/**
 * Takes in a file of leads downloaded from Ads Manager; a row that is known already is not taken twice, a wrong one is
 * reported with its number and the reason. Never inside a transaction. Throws `invalid` for a file that cannot be read.
 */
export async function importLeads(ctx: Ctx, { bytes }: { bytes: Uint8Array }): Promise<LeadImport> {
  authorize(ctx, 'lead.receive');
  const { channelId, leads, refused } = await readLeads(ctx, { bytes });
  let received = 0;
  for (let start = 0; start < leads.length; start += batch) {
    received += await inTransaction(ctx, async (tx) => {
      let fresh = 0;
      for (const lead of leads.slice(start, start + batch)) {
        const { duplicate } = await receiveLead(tx.ctx, { ...lead, channelId });
        if (!duplicate) fresh += 1;
      }
      return fresh;
    });
  }
  await inTransaction(ctx, (tx) =>
    writeAudit(tx, {
      action: 'leads.imported',
      subject: channelId,
      detail: { received, refused: refused.length },
    }),
  );
  return { received, known: leads.length - received, refused: [...refused] };
}
