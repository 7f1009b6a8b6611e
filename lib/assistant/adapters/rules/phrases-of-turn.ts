import { ownPhrases } from '@/lib/assistant/phrases/own-phrases';
import type { Phrases } from '@/lib/assistant/phrases/phrases';
import { phrasesOf } from '@/lib/assistant/phrases/phrases-of';
import type { Review, TurnInput } from '@/lib/assistant/port';
import { exactTexts } from '@/lib/assistant/rules/exact-texts';
import type { Language } from '@/lib/platform/i18n/languages';

/** What can be said in this turn, with the owner's own texts where the guard lets them pass. */
export function phrasesOfTurn(
  { now, company, rules }: Pick<TurnInput, 'now' | 'company' | 'rules'>,
  language: Language,
  review: Review,
): Phrases {
  const texts = exactTexts(rules, language, (text) => review([{ text }]).length === 0);
  return ownPhrases(phrasesOf(language, { now, timeZone: company.timeZone }), texts);
}
