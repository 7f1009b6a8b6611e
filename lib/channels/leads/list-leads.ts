import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { findLeads } from '../store/leads';
import { type LeadPage, ListLeads } from './schemas';

/** A page of the company's leads, newest first. */
export async function listLeads(ctx: Ctx, input: ListLeads): Promise<LeadPage> {
  authorize(ctx, 'campaign.manage');
  const { limit, cursor } = parse(ListLeads, input);
  const leads = await inTransaction(ctx, (tx) => findLeads(tx, limit + 1, cursor));
  const page = leads.slice(0, limit);
  return { leads: page, nextCursor: leads.length > limit ? (page.at(-1)?.id ?? null) : null };
}
