import { Temporal } from 'temporal-polyfill';
import { getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { personOf } from '@/lib/platform/person-of';
import type { ListedWhich } from '../store/listing';
import type { ConversationFilter } from './schemas';

/** A filter as the store knows it: "me" is whoever asks, and days are the company's. */
export async function whichConversations(ctx: Ctx, filter: ConversationFilter): Promise<ListedWhich> {
  const { filter: which, status, channel, payment, assignee, outcome, from, to, contactId } = filter;
  const zone = from || to ? (await getCompany(ctx)).timeZone : 'UTC';
  return {
    filter: which,
    status,
    ...(channel && { channel }),
    ...(payment && { payment }),
    ...(assignee && { assignee: personFor(ctx, assignee) }),
    ...(outcome && { outcome }),
    ...(from && { since: beginningOf(Temporal.PlainDate.from(from), zone) }),
    ...(to && { before: beginningOf(Temporal.PlainDate.from(to).add({ days: 1 }), zone) }),
    ...(contactId && { contactId }),
  };
}

function personFor(ctx: Ctx, assignee: string): string | null {
  if (assignee === 'nobody') return null;
  // The platform's own acts look after nothing: nothing is theirs.
  return assignee === 'me' ? (personOf(ctx.actor) ?? 'nobody') : assignee;
}

const beginningOf = (day: Temporal.PlainDate, timeZone: string): Date =>
  new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
