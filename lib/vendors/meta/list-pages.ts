import { z } from 'zod';
import { askGraph, type GraphAccess } from './ask-graph';

const Accounts = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      username: z.string().optional(),
      access_token: z.string().optional(),
      instagram_business_account: z
        .object({ id: z.string(), username: z.string().optional(), name: z.string().optional() })
        .optional(),
    }),
  ),
  paging: z
    .object({ cursors: z.object({ after: z.string() }).optional(), next: z.string().optional() })
    .optional(),
});

/** A page the person looks after, with the page's own token and the Instagram account that hangs on it. */
export interface MetaPage {
  readonly id: string;
  readonly name: string;
  readonly username: string | null;
  readonly token: string;
  readonly instagram: { readonly id: string; readonly username: string | null } | null;
}

const fields = 'id,name,username,access_token,instagram_business_account{id,username,name}';
const mostPages = 20;

/** All pages a person's token opens; those it may not speak for are left out. */
export async function listPages(access: GraphAccess): Promise<MetaPage[]> {
  const pages: MetaPage[] = [];
  let after: string | null = null;
  for (let turn = 0; turn < mostPages; turn += 1) {
    const query: Record<string, string> = { fields, limit: '100', ...(after !== null && { after }) };
    const answer: z.output<typeof Accounts> = await askGraph(
      { method: 'GET', path: '/me/accounts', access, query },
      Accounts,
    );
    for (const {
      id,
      name,
      username,
      access_token: token,
      instagram_business_account: linked,
    } of answer.data) {
      if (token === undefined) continue;
      const instagram = linked ? { id: linked.id, username: linked.username ?? null } : null;
      pages.push({ id, name, username: username ?? null, token, instagram });
    }
    after = answer.paging?.next ? (answer.paging.cursors?.after ?? null) : null;
    if (after === null) break;
  }
  return pages;
}
