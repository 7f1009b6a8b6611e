import { chooseProfile } from '../cutting/choose-profile';
import { cutCues } from '../cutting/cut-cues';
import { recutTranslation } from '../cutting/recut-translation';
import type { Cue } from '../schemas';
import type { Stage } from '../stage';

/**
 * Cuts what is said into subtitles. Subtitles that came with their times keep them
 * while they can be read in them.
 */
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
    const { fps, lengthMs } = bench.need('probe');
    const cutting = { profile, fps, shots, language };
    const texts = new Map((cues ?? []).map(({ id, lines }) => [id, lines.join('\n')]));
    const all = cues ? recutTranslation(cues, texts, cutting) : cutCues(words, cutting);
    return { data: { cues: all.flatMap((cue) => within(cue, lengthMs)), profile, language } };
  },
};

/** A cue as far as the video shows it. */
function within(cue: Cue, lengthMs: number): Cue[] {
  const to = Math.min(cue.to, lengthMs);
  return cue.from < to && cue.lines.length > 0 ? [{ ...cue, to }] : [];
}
