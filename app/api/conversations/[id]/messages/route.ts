import { companyRoute } from '@/app/_door/route';
import { ListMessages, listMessages, ReplyAsHuman, replyAsHuman } from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

/** A page of the thread: `?beforeSeq=` or `?afterSeq=`, `&limit=`. */
export const GET = companyRoute(async ({ ctx, params, query }) =>
  listMessages(ctx, parse(ListMessages, { ...query, conversationId: params.id })),
);

/** A person's answer, `{text}`; from now on the assistant is silent here. */
export const POST = companyRoute(async ({ ctx, params, json }) => {
  const { text } = parse(ReplyAsHuman.omit({ conversationId: true }), await json());
  return replyAsHuman(ctx, { conversationId: params.id ?? '', text });
});
