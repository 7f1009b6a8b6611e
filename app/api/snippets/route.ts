import { companyRoute } from '@/app/_door/route';
import { listSnippets, SaveSnippet, saveSnippet } from '@/lib/conversations';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(async ({ ctx }) => ({ snippets: await listSnippets(ctx) }));

/** A new one, `{name, text}`. */
export const POST = companyRoute(async ({ ctx, json }) =>
  saveSnippet(ctx, parse(SaveSnippet.omit({ id: true }), await json())),
);
