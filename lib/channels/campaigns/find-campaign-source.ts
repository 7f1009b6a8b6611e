import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Source } from '../schemas';
import { findCampaign } from '../store/campaigns';
import { campaignCodeIn } from './campaign-code-in';

/** Where somebody came from whose first message holds the code of a running campaign of this channel; null otherwise. */
export async function findCampaignSource(
  ctx: Ctx,
  { channelId, text }: { channelId: string; text: string },
): Promise<Source | null> {
  authorize(ctx, 'channel.read');
  const code = campaignCodeIn(text);
  if (code === null) return null;
  const campaign = await inTransaction(ctx, (tx) => findCampaign(tx, { code }));
  if (campaign?.channelId !== channelId) return null;
  return { kind: 'campaign', id: code, title: campaign.name };
}
