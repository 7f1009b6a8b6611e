import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storePlatformFile } from '@/lib/media';
import { readAudio } from '@/lib/music/audio/read-audio';
import { nameKeys } from '@/lib/music/matching/name-keys';
import { bytesOf } from '@/lib/music/store/fingerprint-words';
import { findSource } from '@/lib/music/store/sources';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { newId } from '@/lib/platform/new-id';
import { catalogueSound } from '@/tests/doubles/catalogue/catalogue-sound';
import { baseContext } from './contexts';

const job: BaseCtx = baseContext({ actor: { kind: 'job', job: 'test.job' } });

/** A track of tones in the library, without a visit to its source; stored, and offered unless told. */
export async function makeTrack(wish: {
  readonly sourceId: string;
  readonly title?: string;
  readonly number?: number;
  readonly isPublic?: boolean;
}): Promise<{ trackId: string; fileId: string }> {
  const { sourceId, title = 'Tones', number = 1, isPublic = true } = wish;
  const directory = await mkdtemp(path.join(tmpdir(), 'x8-track-'));
  try {
    const file = path.join(directory, 'sound');
    const { bytes } = await catalogueSound(number, 125, 128);
    await writeFile(file, bytes);
    const facts = await readAudio(file);
    const id = newId('trk');
    const stored = await storePlatformFile(job, {
      purpose: 'music-track',
      name: `${title}.mp3`,
      path: file,
      once: id,
    });
    await acrossCompanies(job, async (tx) => {
      const source = await findSource(tx, sourceId);
      const { tags: _tags, extension: _extension, contentType: _type, ...sound } = facts;
      const createdAt = new Date();
      await tx.db.musicTrack.create({
        data: {
          ...sound,
          id,
          sourceId,
          declarationId: source?.declarationId ?? '',
          pageUrl: 'https://music.example/track',
          trackKey: id,
          title,
          artist: 'Maker of Tones',
          ...nameKeys({ title, artist: 'Maker of Tones' }),
          peaks: new Uint8Array(facts.peaks),
          fingerprint: bytesOf(facts.fingerprint),
          size: BigInt(facts.size),
          fileId: stored.id,
          origins: { title: { evidence: 'response', where: '/api' } },
          extractor: 'test',
          capturedAt: createdAt,
          isPublic,
          state: 'STORED',
          createdAt,
        },
      });
    });
    return { trackId: id, fileId: stored.id };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
