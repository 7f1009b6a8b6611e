import { detectLanguage } from '@/lib/assistant/language/detect-language';
import type { Language } from '@/lib/platform/i18n/languages';
import type { Scenario, TurnRule } from './schemas';

/**
 * What the owner wants said word for word, by situation: texts in the language that is spoken, and only those that pass the
 * guard. Several of a situation stand one under another.
 */
export function exactTexts(
  rules: readonly Pick<TurnRule, 'kind' | 'scenario' | 'text'>[],
  language: Language,
  isSafe: (text: string) => boolean,
): ReadonlyMap<Scenario, string> {
  const texts = new Map<Scenario, string>();
  for (const { kind, scenario, text } of rules) {
    if (kind !== 'EXACT' || detectLanguage(text, language) !== language || !isSafe(text)) continue;
    const before = texts.get(scenario);
    texts.set(scenario, before === undefined ? text : `${before}\n${text}`);
  }
  return texts;
}
