import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { getSpeechAbilities } from '@/lib/speech';
import { readSubtitles } from '../formats/read-subtitles';
import type { ClipOptions, HandCues } from '../schemas';
import { needsText } from '../stages/needs-text';

interface Wish {
  readonly options: ClipOptions;
  readonly handCues: HandCues | null;
}

/**
 * Throws when nobody here can do what is wished, naming the setting that would change it, and when a given text cannot be
 * read. `heard`: what is said in the video is known already.
 */
export async function assertAbilities(ctx: Ctx, { options, handCues }: Wish, heard: boolean): Promise<void> {
  const { given, translateTo, voice } = options;
  if (given?.kind === 'subtitles') readSubtitles(given.content);
  const listens = needsText(options) && given === null && handCues === null && !heard;
  if (!listens && translateTo === null && !voice) return;
  const { transcriber, translator, voice: speaker } = await getSpeechAbilities(ctx);
  if (listens && 'missing' in transcriber) throw missing('transcriber-missing', transcriber.missing);
  if (translateTo !== null && handCues === null && 'missing' in translator)
    throw missing('translator-missing', translator.missing);
  if (voice && 'missing' in speaker) throw missing('voice-missing', speaker.missing);
}

const missing = (
  key: 'transcriber-missing' | 'translator-missing' | 'voice-missing',
  setting: string,
): AppError => new AppError('invalid', key, { params: { setting } });
