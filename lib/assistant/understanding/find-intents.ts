import { wordsOf } from '@/lib/assistant/language/words-of';
import { type Intent, intentCues } from './intent-cues';
import { meantCommand } from './meant-command';
import { wholeWords } from './whole-words';

const compiled = (Object.entries(intentCues) as Array<[Intent, string]>).map(
  ([intent, pattern]) => [intent, wholeWords(pattern)] as const,
);

/**
 * What a folded sentence is about. When nothing is recognised, well-known words with a slip («оформтиь», "chekcout") are
 * put right and tried once more.
 */
export function findIntents(text: string): Set<Intent> {
  const found = match(text);
  return found.size > 0 ? found : match(straighten(text));
}

function match(text: string): Set<Intent> {
  return new Set(compiled.filter(([, pattern]) => text.search(pattern) >= 0).map(([intent]) => intent));
}

function straighten(text: string): string {
  let result = text;
  for (const word of wordsOf(text)) {
    const meant = meantCommand(word);
    if (meant) result = result.replace(word, meant);
  }
  return result;
}
