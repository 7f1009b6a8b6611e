import { companyRoute } from '@/app/_door/route';
import { publishKnowledgeBase } from '@/lib/knowledge';

export const POST = companyRoute(({ ctx, params }) => publishKnowledgeBase(ctx, { id: params.id ?? '' }));
