import { z } from 'zod';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import type { Album } from '../schemas';
import { findAlbums } from '../store/albums';
import { within } from './within';

const ListAlbums = z.object({
  query: z.string().trim().max(200).optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
});

/** Albums that have something to hear for who asks, the newest first. */
export async function listAlbums(
  base: BaseCtx,
  input: z.input<typeof ListAlbums> = {},
): Promise<{ albums: Album[]; next: string | null }> {
  authorize(base, 'music.read');
  const { query, cursor, limit } = parse(ListAlbums, input);
  return within(base, async (tx) => {
    const wish = { ...(query && { query }), ...(cursor && { before: cursor }), limit: limit + 1 };
    const albums = await findAlbums(tx, wish);
    const page = albums.slice(0, limit);
    return { albums: page, next: albums.length > limit ? (page.at(-1)?.id ?? null) : null };
  });
}
