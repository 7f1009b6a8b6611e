import { authorize } from '@/lib/companies';
import { countOrdersBySource } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { findCampaigns } from '../store/campaigns';
import { findChannel } from '../store/channels';
import { countLeadsByCampaign } from '../store/leads';
import type { Campaign } from './schemas';
import { viewCampaign } from './view-campaign';

/** The company's running campaigns, newest first, with the leads and confirmed orders that came of them. */
export async function listCampaigns(
  ctx: Ctx,
): Promise<Array<Campaign & { readonly leads: number; readonly orders: number }>> {
  authorize(ctx, 'campaign.manage');
  return inTransaction(ctx, async (tx) => {
    const [leads, orders] = [
      await countLeadsByCampaign(tx),
      await countOrdersBySource(tx.ctx, { kind: 'campaign' }),
    ];
    const found = [];
    for (const campaign of await findCampaigns(tx)) {
      const channel = await findChannel(tx, campaign.channelId);
      if (!channel) continue;
      found.push({
        ...viewCampaign(campaign, channel),
        leads: leads.get(campaign.id) ?? 0,
        orders: orders.get(campaign.code) ?? 0,
      });
    }
    return found;
  });
}
