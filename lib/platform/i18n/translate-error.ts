import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import type { AppError } from '@/lib/platform/errors/app-error';
import type { Language } from './languages';
import en from './messages/en/errors.json';
import ru from './messages/ru/errors.json';

const sentences = { en, ru } as const;
const judgements = { en: z.locales.en().localeError, ru: z.locales.ru().localeError } as const;

/** What happened and what to do next, in the reader's language. */
export function translateError(error: AppError, language: Language): string {
  const params = { ...error.params, ...judgementOf(error, language) };
  return String(new IntlMessageFormat(sentences[language][error.key], language).format(params));
}

/** Why a schema refused the input. Made here and not where it was refused, because only here the reader is known. */
function judgementOf({ key, cause }: AppError, language: Language): { detail?: string } {
  const issue = key === 'input-invalid' && cause instanceof z.ZodError ? cause.issues[0] : undefined;
  if (!issue || issue.code === 'custom') return {};
  const judgement = judgements[language](issue as z.core.$ZodRawIssue);
  return { detail: typeof judgement === 'string' ? judgement : (judgement?.message ?? issue.message) };
}
