import { z } from 'zod';

const WebAddress = z.url({ protocol: /^https?$/ }).max(2_000);
const Shared = z.object({
  albumTitle: z.string().optional(),
  albumArtist: z.string().optional(),
  createAlbum: z.boolean().optional(),
  isPublic: z.boolean().optional(),
  limit: z.number().optional(),
  sourceId: z.string().optional(),
  key: z.string().optional(),
});

/** Bodies of the import routes; what each field may be, the verb says. */
export const BulkWish = Shared.extend({
  urls: z.array(z.string()).optional(),
  kind: z.enum(['bulk', 'chart', 'albums', 'fresh']).optional(),
});
export const ChartWish = Shared.pick({ limit: true, sourceId: true, key: true });
export const PlaylistWish = Shared.extend({ url: WebAddress });
