import { companyRoute } from '@/app/_door/route';
import { deleteSnippet, SaveSnippet, saveSnippet } from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

/** `{name, text}`. */
export const PUT = companyRoute(async ({ ctx, params: { id = '' }, json }) =>
  saveSnippet(ctx, { ...parse(SaveSnippet.omit({ id: true }), await json()), id }),
);

export const DELETE = companyRoute(({ ctx, params: { id = '' } }) => deleteSnippet(ctx, { snippetId: id }));
