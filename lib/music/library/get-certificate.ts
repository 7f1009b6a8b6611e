import { z } from 'zod';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Certificate } from '../schemas';
import { findDeclarations, findSource } from '../store/sources';
import { findTrack } from '../store/tracks';
import { showTracks } from './show-tracks';
import { within } from './within';

const Origins = z.record(z.string(), z.object({ evidence: z.string(), where: z.string() }));

/** Where a track is from, since when, and under which licence. Throws `not-found` (`track-not-found`). */
export async function getCertificate(base: BaseCtx, trackId: string): Promise<Certificate> {
  authorize(base, 'music.read');
  return within(base, async (tx) => {
    const row = await findTrack(tx, trackId);
    const source = row && (await findSource(tx, row.sourceId));
    const declaration = row && (await findDeclarations(tx, [row.declarationId])).get(row.declarationId);
    const [track] = row ? await showTracks(tx, [row]) : [];
    if (!row || !source || !declaration || !track) throw new AppError('not-found', 'track-not-found');
    return {
      track,
      source: { id: source.id, name: source.name },
      declaration,
      pageUrl: row.pageUrl,
      capturedAt: row.capturedAt,
      extractor: row.extractor,
      fileSha256: row.fileSha256,
      audioSha256: row.audioSha256,
      origins: Object.fromEntries(
        Object.entries(Origins.parse(row.origins)).map(([field, { evidence, where }]) => [
          field,
          `${evidence}: ${where}`,
        ]),
      ),
    };
  });
}
