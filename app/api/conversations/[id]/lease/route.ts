import { companyRoute } from '@/app/_door/route';
import { ExtendLease, extendLease } from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

/** Keeps the assistant silent, `{minutes}`; null: until it is handed back. */
export const PUT = companyRoute(async ({ ctx, params: { id = '' }, json }) => {
  const { minutes } = parse(ExtendLease.omit({ conversationId: true }), await json());
  return extendLease(ctx, { conversationId: id, minutes });
});
