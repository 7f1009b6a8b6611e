import { companyRoute } from '@/app/_door/route';
import { deleteSynonyms } from '@/lib/knowledge';

export const DELETE = companyRoute(({ ctx, params }) => deleteSynonyms(ctx, { id: params.id ?? '' }));
