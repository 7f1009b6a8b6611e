import { z } from 'zod';
import { ReelTemplate } from '@/lib/reels/schemas';

/** What is being put together, before it is ordered. */
export const ReelDraft = z.object({
  photoId: z.string().nullable(),
  text: z.string(),
  template: ReelTemplate,
  wishes: z.string(),
  price: z.string(),
  soundtrackId: z.string().nullable().default(null),
  count: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(5)]),
});
export type ReelDraft = z.infer<typeof ReelDraft>;

export const emptyDraft: ReelDraft = {
  photoId: null,
  text: '',
  template: 'ugc',
  wishes: '',
  price: '',
  soundtrackId: null,
  count: 1,
};
