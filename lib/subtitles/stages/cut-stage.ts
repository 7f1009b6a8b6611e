import { chooseProfile } from '../cutting/choose-profile';
import { cutCues } from '../cutting/cut-cues';
import { wrapLines } from '../cutting/wrap-lines';
import type { Cue } from '../schemas';
import type { Stage } from '../stage';

/** Cuts what is said into subtitles. Subtitles that came with their times keep them, wrapped anew. */
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
    const all = cues
      ? cues.map((cue) => ({ ...cue, lines: wrapLines(cue.lines.join('\n'), { profile, language }) }))
      : cutCues(words, { profile, fps, shots, language });
    return { data: { cues: all.flatMap((cue) => within(cue, lengthMs)), profile, language } };
  },
};

/** A cue as far as the video shows it. */
function within(cue: Cue, lengthMs: number): Cue[] {
  const to = Math.min(cue.to, lengthMs);
  return cue.from < to && cue.lines.length > 0 ? [{ ...cue, to }] : [];
}
