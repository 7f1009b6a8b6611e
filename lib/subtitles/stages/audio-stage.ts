import path from 'node:path';
import { findSpeech } from '@/lib/speech';
import { analyseVideo } from '../rendering/analyse-video';
import { readPeaks } from '../rendering/read-peaks';
import type { Stage } from '../stage';
import { needsText } from './needs-text';

/** Takes the sound out, and finds out where somebody speaks and where a new shot begins. */
export const audioStage: Stage<'audio'> = {
  name: 'audio',
  version: 1,
  basis: ({ options }, found) => (needsText(options) ? { video: found.data('fetch')?.sha256 } : null),
  async make(bench) {
    const facts = bench.need('probe');
    await bench.file('fetch', 'video', 'original');
    const { directory, signal } = bench;
    const { demuxer, lengthMs, hasAudio } = facts;
    const shots = await analyseVideo(
      { directory, file: 'original', demuxer, lengthMs, hasAudio },
      { signal, onProgress: bench.tell },
    );
    if (!hasAudio) return { data: { shots, speech: [], peaks: [] } };
    const sound = path.join(directory, 'sound.ogg');
    const speech = await findSpeech(sound, signal);
    const peaks = await readPeaks(sound, signal);
    return {
      data: { shots, speech: [...speech], peaks },
      files: { sound: { path: sound, purpose: 'clip-part' } },
    };
  },
};
