import { publicRoute } from '@/app/_door/route';
import { getCompany } from '@/lib/companies';
import { getCustomerThread } from '@/lib/conversations';
import { openChat } from '../open-chat';
import { shopOf } from '../shop-of';

/**
 * The chat page's content; `?afterSeq=` is its polling, `?beforeSeq=` its scrolling back. `visitorId` tells the page when a
 * cleared cookie has made it somebody else's.
 */
export const GET = publicRoute(async ({ base, request, params, query }) => {
  const { channel, ctx, visitorId, cookie, token } = await openChat(base, request.headers, params.key);
  const shop = shopOf(await getCompany(ctx));
  const thread = await getCustomerThread(ctx, { ...query, channelId: channel.id });
  const headers = { 'Cache-Control': 'private, no-store', ...(cookie && { 'Set-Cookie': cookie }) };
  return Response.json({ shop, visitorId, ...(token && { visitorToken: token }), ...thread }, { headers });
});
