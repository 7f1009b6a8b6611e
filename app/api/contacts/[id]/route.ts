import { companyRoute } from '@/app/_door/route';
import { eraseContact } from '@/lib/erasure';

export const DELETE = companyRoute(({ ctx, params }) => eraseContact(ctx, { contactId: params.id ?? '' }));
