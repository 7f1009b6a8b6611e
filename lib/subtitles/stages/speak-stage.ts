import path from 'node:path';
import { AppError } from '@/lib/platform/errors/app-error';
import { finalCues } from '../final-cues';
import type { Stage } from '../stage';
import { speakCues } from '../voice/speak-cues';

/** Says the subtitles aloud. */
export const speakStage: Stage<'speak'> = {
  name: 'speak',
  version: 1,
  basis: (wish, found) => {
    const final = wish.options.voice ? finalCues(wish, found) : null;
    return final && { cues: final.hash, language: final.language, video: found.data('fetch')?.sha256 };
  },
  async make(bench) {
    const final = finalCues(bench.wish, bench);
    // Somebody who listened would have told; only a script may come without it.
    if (!final?.language)
      throw new AppError('invalid', 'clip-language-unknown', { field: 'options.language' });
    const file = path.join(bench.directory, 'voice.wav');
    const { lengthMs } = bench.need('probe');
    const lines = await speakCues(bench, { cues: final.cues, language: final.language, lengthMs }, file);
    return { data: { lines }, files: { voice: { path: file, purpose: 'clip-part' } } };
  },
};
