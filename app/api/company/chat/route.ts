import { companyRoute } from '@/app/_door/route';
import { getWebChat } from '@/lib/channels';
import { env } from '@/lib/platform/env';

/** The address of the company's chat page, to give to customers. */
export const GET = companyRoute(async ({ ctx }) => {
  const { key } = await getWebChat(ctx);
  return { url: new URL(`/chat/${key}`, env().X8_URL).href };
});
