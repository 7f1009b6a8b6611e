import { companyRoute } from '@/app/_door/route';
import { discardKnowledgeBase, getKnowledgeBase } from '@/lib/knowledge';

export const GET = companyRoute(({ ctx, params }) => getKnowledgeBase(ctx, { id: params.id ?? '' }));

export const DELETE = companyRoute(({ ctx, params }) => discardKnowledgeBase(ctx, { id: params.id ?? '' }));
