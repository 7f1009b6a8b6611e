import { companyRoute } from '@/app/_door/route';
import { ListMessages, listMessages, ReplyAsHuman, replyAsHuman } from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

/** A page of the thread: `?beforeSeq=` or `?afterSeq=`, `&limit=`. */
export const GET = companyRoute(async ({ ctx, params, query }) =>
  listMessages(ctx, parse(ListMessages, { ...query, conversationId: params.id })),
);

/** A person's answer, `{text, fileIds}`; from now on the assistant is silent here. */
export const POST = companyRoute(async ({ ctx, params: { id = '' }, json }) =>
  replyAsHuman(ctx, parse(ReplyAsHuman, { ...Object(await json()), conversationId: id })),
);
