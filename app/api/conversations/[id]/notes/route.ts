import { companyRoute } from '@/app/_door/route';
import { AddNote, addNote, listNotes } from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(async ({ ctx, params: { id = '' } }) => ({
  notes: await listNotes(ctx, { conversationId: id }),
}));

/** `{text}`, for colleagues only. */
export const POST = companyRoute(async ({ ctx, params: { id = '' }, json }) =>
  addNote(ctx, parse(AddNote, { ...Object(await json()), conversationId: id })),
);
