import { companyRoute } from '@/app/_door/route';
import { getContactCard } from '@/lib/conversations';
import { eraseContact } from '@/lib/erasure';

/** A customer over all their threads. */
export const GET = companyRoute(({ ctx, params }) => getContactCard(ctx, { contactId: params.id ?? '' }));

export const DELETE = companyRoute(({ ctx, params }) => eraseContact(ctx, { contactId: params.id ?? '' }));
