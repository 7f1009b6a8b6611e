import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { qrSvg } from '@/lib/vendors/qrcode';
import { getChannel } from '../get-channel';
import { findCampaign } from '../store/campaigns';
import { viewCampaign } from './view-campaign';

/** A campaign's link as a QR code, an SVG picture. Throws `not-found`, also while its channel has no number. */
export async function drawCampaignCode(ctx: Ctx, { id }: { id: string }): Promise<string> {
  authorize(ctx, 'campaign.manage');
  const link = await inTransaction(ctx, async (tx) => {
    const campaign = await findCampaign(tx, { id });
    return campaign && viewCampaign(campaign, await getChannel(tx.ctx, campaign.channelId)).link;
  });
  if (!link) throw new AppError('not-found', 'campaign-not-found');
  return qrSvg(link);
}
