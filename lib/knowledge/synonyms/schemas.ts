import { z } from 'zod';

export const mostPhrases = 12;

/** Words, or a few words together, that mean the same to this company's customers. */
export const NewSynonyms = z.object({
  phrases: z.array(z.string().trim().min(1).max(60)).min(2).max(mostPhrases),
});
export type NewSynonyms = z.infer<typeof NewSynonyms>;

export const SynonymGroup = NewSynonyms.extend({ id: z.string(), createdAt: z.date() });
export type SynonymGroup = z.infer<typeof SynonymGroup>;
