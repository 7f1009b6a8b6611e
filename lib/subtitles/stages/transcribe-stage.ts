import { AppError } from '@/lib/platform/errors/app-error';
import { alignText, transcribeWords } from '@/lib/speech';
import { readSubtitles } from '../formats/read-subtitles';
import type { Made, Stage, Workbench } from '../stage';
import { needsText } from './needs-text';

/** Finds out what is said and when; or takes what it was given. */
export const transcribeStage: Stage<'transcribe'> = {
  name: 'transcribe',
  version: 1,
  basis: ({ options, handCues }, found) =>
    needsText(options) && handCues === null
      ? { sound: found.hash('audio'), language: options.language, given: options.given }
      : null,
  async make(bench) {
    const { given, language } = bench.wish.options;
    if (given?.kind === 'subtitles') {
      const { cues } = readSubtitles(given.content);
      return { data: { words: [], cues, language } };
    }
    if (!bench.need('probe').hasAudio) throw new AppError('invalid', 'clip-without-sound');
    if (given) {
      const { speech } = bench.need('audio');
      const words = alignText(given.content, { speech, lengthMs: bench.need('probe').lengthMs, language });
      return said({ data: { words, cues: null, language } });
    }
    return said(await listen(bench, language));
  },
};

async function listen(bench: Workbench, language: string | null): Promise<Made<'transcribe'>> {
  const heard = await transcribeWords(bench.ctx, {
    file: await bench.file('audio', 'sound', 'sound.ogg'),
    contentType: 'audio/ogg',
    ...(language !== null && { language }),
    signal: bench.signal,
    onProgress: ({ share }) => bench.tell(100 * share),
  });
  return { data: { words: [...heard.words], cues: null, language: language ?? heard.language } };
}

function said(made: Made<'transcribe'>): Made<'transcribe'> {
  if (made.data.words.length === 0) throw new AppError('invalid', 'clip-nothing-said');
  return made;
}
