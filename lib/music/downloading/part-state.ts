import { z } from 'zod';

/** What a part on disk was marked with when it was begun: how its download goes on. The file says how many bytes are there. */
export const PartState = z.object({
  /** Length of the whole file in bytes; null when its server does not tell. */
  total: z.number().int().positive().nullable(),
  /** A strong ETag; null for a weak one or none. */
  etag: z.string().max(500).nullable(),
  lastModified: z.string().max(100).nullable(),
  /** Hash of the address it came from: addresses are not kept, but whether it is another one counts. */
  address: z.string().max(100),
});
export type PartState = z.infer<typeof PartState>;
