import { AppError } from '@/lib/platform/errors/app-error';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import type { Language } from '@/lib/platform/i18n/languages';
import { translateError } from '@/lib/platform/i18n/translate-error';
import type { Clip } from '@/lib/subtitles';

/** A clip as the web is told of it: why it failed stands in it as a sentence in the reader's language. */
export function clipView(clip: Clip, language: Language) {
  const { failure } = clip;
  if (failure === null) return { ...clip, failure };
  const error = new AppError('invalid', failure.key as ErrorKey, { params: failure.params });
  return { ...clip, failure: { key: failure.key, text: translateError(error, language) } };
}
