import { z } from 'zod';

/** Who a browser's directory belongs to: written beside the profile, where the browser cannot change it. */
export const ProfileOwner = z.object({
  /** The worker, by its number and its start; numbers mean something within one namespace. */
  owner: z.number().int(),
  ownerStart: z.string().nullable(),
  namespace: z.string(),
  /** The browser's process group, once there is one. */
  browser: z.number().int().nullable(),
  browserStart: z.string().nullable(),
});
export type ProfileOwner = z.infer<typeof ProfileOwner>;
