import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './languages';

/** A sentence in ICU syntax with its parameters filled in, for texts made outside the screens. */
export function formatSentence(
  sentence: string,
  params: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return String(new IntlMessageFormat(sentence, language).format({ ...params }));
}
