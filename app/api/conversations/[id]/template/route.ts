import { companyRoute } from '@/app/_door/route';
import { SendTemplate, sendTemplate } from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

/** A message the channel has approved beforehand, `{name, language, values}`. */
export const POST = companyRoute(async ({ ctx, params: { id = '' }, json }) => {
  const template = parse(SendTemplate.omit({ conversationId: true }), await json());
  return sendTemplate(ctx, { ...template, conversationId: id });
});
