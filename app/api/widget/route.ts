import { companyRoute } from '@/app/_door/route';
import { getWebChat, getWidget, updateWidget, WidgetChange } from '@/lib/channels';
import { env } from '@/lib/platform/env';
import { parse } from '@/lib/platform/parse';

/** How the chat stands on the company's sites, with its key and the address its script comes from. */
export const GET = companyRoute(async ({ ctx }) => {
  const { key } = await getWebChat(ctx);
  return { key, origin: new URL(env().X8_URL).origin, settings: await getWidget(ctx) };
});

export const PATCH = companyRoute(async ({ ctx, json }) =>
  updateWidget(ctx, parse(WidgetChange, await json())),
);
