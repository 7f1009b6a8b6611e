import { AppError } from '@/lib/platform/errors/app-error';
import { firstAble } from './first-able';
import type { Transcriber } from './port';
import { transcribers } from './providers';

/** Who listens to videos here. Throws `invalid` (`transcriber-missing`) naming the setting that would enable somebody. */
export async function chooseTranscriber(): Promise<Transcriber> {
  const chosen = await firstAble(transcribers);
  if ('provider' in chosen) return chosen.provider;
  throw new AppError('invalid', 'transcriber-missing', { params: { setting: chosen.missing } });
}
