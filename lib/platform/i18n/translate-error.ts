import { IntlMessageFormat } from 'intl-messageformat';
import type { AppError } from '@/lib/platform/errors/app-error';
import type { Language } from './languages';
import en from './messages/en/errors.json';
import ru from './messages/ru/errors.json';

const sentences = { en, ru } as const;

/** What happened and what to do next, in the reader's language. */
export function translateError(error: AppError, language: Language): string {
  return String(new IntlMessageFormat(sentences[language][error.key], language).format({ ...error.params }));
}
