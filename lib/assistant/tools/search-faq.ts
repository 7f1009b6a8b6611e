import { z } from 'zod';
import { searchFaq as search } from '@/lib/knowledge';
import { defineTool } from './tool';

export const searchFaq = defineTool({
  name: 'search_faq',
  description:
    "The company's own answers to frequent questions: delivery, payment, opening hours, returns and so on.",
  args: z.object({ query: z.string().trim().min(1).max(500) }),
  result: z.object({
    entries: z.array(z.object({ question: z.string(), answer: z.string(), score: z.number() })),
  }),
  reach: 'inside',
  run: async (ctx, _desk, { query }) => {
    const entries = await search(ctx, { query, limit: 3 });
    return { entries: entries.map(({ question, answer, score }) => ({ question, answer, score })) };
  },
});
