import { env } from '@/lib/platform/env';
import type { CuesToTranslate, Translator } from '../../port';
import { shortenLine } from './shorten-line';
import { translateWindow } from './translate-window';
import { translationLanguages } from './translation-languages';

/** Cues asked about at once, and the neighbours shown on both sides. */
const breadth = 30;
const neighbours = 4;
/** Windows under way at once. */
const lanes = 3;

/** Any model behind OpenAI's chat API: OpenAI itself, or another server. */
export const openaiTranslator: Translator = {
  name: 'openai',
  capabilities: { shortens: true },
  async missing() {
    const { TRANSLATOR_KIND, TRANSLATOR_URL, TRANSLATOR_API_KEY, OPENAI_API_KEY } = env();
    const able = TRANSLATOR_KIND === 'openai' && (TRANSLATOR_URL || TRANSLATOR_API_KEY || OPENAI_API_KEY);
    return able ? null : 'TRANSLATOR_URL';
  },
  listLanguages: async () => translationLanguages,
  async translate(wish) {
    const windows = windowsOf(wish);
    const said = new Map<string, string>();
    let done = 0;
    const work = async (): Promise<void> => {
      for (let next = windows.shift(); next; next = windows.shift()) {
        for (const [id, text] of await translateWindow(wish, next)) said.set(id, text);
        done += next.cues.length;
        wish.onProgress?.(done / wish.cues.length);
      }
    };
    try {
      await Promise.all(Array.from({ length: lanes }, work));
      return said;
    } finally {
      // After a failure nothing more is asked for.
      windows.length = 0;
    }
  },
  shorten: shortenLine,
};

function windowsOf({ cues }: CuesToTranslate) {
  return Array.from({ length: Math.ceil(cues.length / breadth) }, (_, index) => {
    const from = index * breadth;
    const texts = (start: number, end: number) => cues.slice(Math.max(0, start), end).map(({ text }) => text);
    return {
      before: texts(from - neighbours, from),
      cues: cues.slice(from, from + breadth),
      after: texts(from + breadth, from + breadth + neighbours),
    };
  });
}
