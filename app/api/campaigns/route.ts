import { companyRoute } from '@/app/_door/route';
import { type CampaignNumbers, createCampaign, listCampaigns, NewCampaign } from '@/lib/channels';
import { countConversationsBySource } from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(async ({ ctx }): Promise<CampaignNumbers[]> => {
  const conversations = await countConversationsBySource(ctx, { kind: 'campaign' });
  const campaigns = await listCampaigns(ctx);
  return campaigns.map((campaign) => ({
    ...campaign,
    conversations: conversations.get(campaign.code) ?? 0,
  }));
});

export const POST = companyRoute(async ({ ctx, json }) =>
  createCampaign(ctx, parse(NewCampaign, await json())),
);
