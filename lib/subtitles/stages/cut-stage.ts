import { chooseProfile } from '../cutting/choose-profile';
import { cutCues } from '../cutting/cut-cues';
import type { Stage } from './stage';

/** Cuts what is said into subtitles. Subtitles that came with their times keep them. */
export const cutStage: Stage<'cut'> = {
  name: 'cut',
  version: 1,
  basis: ({ options }, found) => {
    const text = found.hash('transcribe');
    return text === null ? null : { text, vertical: options.vertical !== 'none' };
  },
  async make(bench) {
    const { words, cues, language } = bench.need('transcribe');
    const profile = chooseProfile(language, bench.wish.options.vertical !== 'none');
    const { shots } = bench.need('audio');
    const { fps } = bench.need('probe');
    return { data: { cues: cues ?? cutCues(words, { profile, fps, shots, language }), profile, language } };
  },
};
