import { z } from 'zod';
import { askLibretranslate } from './ask-libretranslate';
import { LibretranslateRefusal } from './libretranslate-refusal';

const Answer = z.object({ translatedText: z.array(z.string()) });

/** Texts in another language, in their order. `source` null: it is found out. Throws `LibretranslateRefusal`. */
export async function translateTexts(wish: {
  readonly texts: readonly string[];
  readonly source: string | null;
  readonly target: string;
  readonly signal?: AbortSignal | undefined;
}): Promise<readonly string[]> {
  const { texts, source, target, signal } = wish;
  const body = { q: texts, source: source ?? 'auto', target, format: 'text' };
  const answer = Answer.safeParse(await askLibretranslate('translate', body, signal));
  if (!answer.success) throw new LibretranslateRefusal('garbage', {}, answer.error);
  if (answer.data.translatedText.length !== texts.length) throw new LibretranslateRefusal('garbage');
  return answer.data.translatedText;
}
