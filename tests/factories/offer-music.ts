import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyTrackTo, declareSource, restoreSource, withdrawSource } from '@/lib/music';
import { newId } from '@/lib/platform/new-id';
import { baseContext } from './contexts';
import { sourceOf } from './make-library';
import { makeTrack } from './make-track';

export interface OfferedMusic {
  readonly trackId: string;
  /** Its MP3, of three seconds. */
  readonly bytes: Uint8Array;
  readonly withdraw: () => Promise<unknown>;
  readonly restore: () => Promise<unknown>;
}

const admin = baseContext({ actor: { kind: 'staff', userId: newId('usr'), role: 'ADMIN' } });
const site = { url: 'http://music.example', host: 'music.example', mediaHost: 'cdn.music.example' };

/** A short track of a source of its own, offered to everybody until it is withdrawn. */
export async function offerMusic(): Promise<OfferedMusic> {
  const sourceId = newId('src')
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '-')
    .slice(0, 31);
  await declareSource(admin, sourceOf(site, sourceId));
  const { trackId } = await makeTrack({ sourceId, title: 'Three seconds' });
  const directory = await mkdtemp(path.join(tmpdir(), 'x8-offer-'));
  try {
    const file = path.join(directory, 'track.mp3');
    await copyTrackTo(baseContext({ actor: { kind: 'job', job: 'test.job' } }), trackId, file);
    return {
      trackId,
      bytes: await readFile(file),
      withdraw: () => withdrawSource(admin, { sourceId, reason: 'The contract was ended' }),
      restore: () => restoreSource(admin, { sourceId }),
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
