import { companyRoute } from '@/app/_door/route';
import {
  ConversationSettings,
  getConversationSettings,
  updateConversationSettings,
} from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx }) => getConversationSettings(ctx));

export const PUT = companyRoute(async ({ ctx, json }) =>
  updateConversationSettings(ctx, parse(ConversationSettings, await json())),
);
