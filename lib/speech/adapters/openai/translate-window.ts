import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import type { CuesToTranslate } from '../../port';
import type { CueText } from '../../schemas';
import { askTranslator } from './ask-translator';
import { readTranslation } from './read-translation';
import { type AskedCue, translationQuestion } from './translation-question';

/** So much over the budget is not worth another question. */
const tolerance = 1.15;

/**
 * The translations of some cues that follow each other. What is missing, doubled or too long is asked about once more;
 * what is missing then is a failure: `unavailable` (`translation-incomplete`).
 */
export async function translateWindow(
  wish: CuesToTranslate,
  window: { readonly before: string[]; readonly cues: readonly CueText[]; readonly after: string[] },
): Promise<Map<string, string>> {
  const numbered = window.cues.map((cue, index) => ({ ...cue, id: String(index + 1), own: cue.id }));
  const ask = async (cues: readonly AskedCue[]): Promise<Map<string, string>> => {
    const { from, to, context, glossary, signal } = wish;
    const { before, after } = window;
    const question = translationQuestion({ from, to, context, glossary, before, cues, after });
    return readTranslation(await askTranslator(question, signal), new Set(cues.map(({ id }) => id)));
  };
  const asked = numbered.map(({ own, ...cue }) => cue);
  const said = await ask(asked);
  const again = asked.flatMap((cue): AskedCue[] => {
    const first = said.get(cue.id);
    if (first === undefined) return [cue];
    return lengthOf(first) > cue.maxCharacters * tolerance ? [{ ...cue, tooLong: first }] : [];
  });
  if (again.length > 0) {
    for (const [id, text] of await ask(again)) {
      const first = said.get(id);
      if (first === undefined || lengthOf(text) < lengthOf(first)) said.set(id, text);
    }
  }
  const missing = asked.length - said.size;
  if (missing > 0) {
    log.warn({ missing, of: asked.length }, 'the translator left out cues');
    throw new AppError('unavailable', 'translation-incomplete', { retryAfter: 30 });
  }
  return new Map(numbered.map(({ id, own, text }) => [own, said.get(id) ?? text]));
}

const lengthOf = (text: string): number => [...text].length;
