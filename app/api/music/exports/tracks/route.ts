import { z } from 'zod';
import { provenanceFile } from '@/app/_door/music/provenance-file';
import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { SourceId } from '@/lib/music';
import { parse } from '@/lib/platform/parse';

const Query = z.object({ format: z.enum(['csv', 'json']).default('csv'), sourceId: SourceId.optional() });

/** Every track with where it is from and under which licence, as a file: `?format=csv|json&sourceId=`. */
export const GET = tokenOrPersonRoute('music.read', async ({ base, query }) => {
  return provenanceFile(base, parse(Query, query));
});
