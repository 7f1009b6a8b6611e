import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { getChannel } from '../get-channel';
import { insertCampaign, type StoredCampaign } from '../store/campaigns';
import { makeCampaignCode } from './make-campaign-code';
import { type Campaign, NewCampaign } from './schemas';
import { viewCampaign } from './view-campaign';
import { whatsappNumber } from './whatsapp-number';

/**
 * A campaign with a code of its own and a link into WhatsApp. Throws `not-found`, and `invalid`
 * (`campaign-needs-whatsapp`) for a channel without a number.
 */
export async function createCampaign(ctx: Ctx, input: NewCampaign): Promise<Campaign> {
  authorize(ctx, 'campaign.manage');
  const wish = parse(NewCampaign, input);
  return inTransaction(ctx, async (tx) => {
    const channel = await getChannel(tx.ctx, wish.channelId);
    if (whatsappNumber(channel) === null)
      throw new AppError('invalid', 'campaign-needs-whatsapp', { field: 'channelId' });
    const campaign = await insert(tx, wish);
    await writeAudit(tx, {
      action: 'campaign.created',
      subject: campaign.id,
      detail: { code: campaign.code },
    });
    return viewCampaign(campaign, channel);
  });
}

async function insert(
  tx: Tx<Ctx>,
  wish: Omit<StoredCampaign, 'id' | 'code' | 'createdAt'>,
): Promise<StoredCampaign> {
  const createdAt = tx.ctx.clock.now();
  // Codes of ended campaigns stay theirs, and there are fourteen million.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const campaign = { ...wish, id: newId('cmp', createdAt), code: makeCampaignCode(), createdAt };
    if (await insertCampaign(tx, campaign)) return campaign;
  }
  throw new AppError('internal', 'internal');
}
