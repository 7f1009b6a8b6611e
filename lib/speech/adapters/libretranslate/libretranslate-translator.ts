import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { LibretranslateRefusal, listLibreLanguages, translateTexts } from '@/lib/vendors/libretranslate';
import type { CuesToTranslate, Translator } from '../../port';
import type { CueText } from '../../schemas';
import { keepTerms } from './keep-terms';
import { languageTag } from './language-tag';
import { libretranslateCode } from './libretranslate-code';

/** What public servers take at once: texts, and characters of all together. */
const most = { texts: 20, characters: 1_800 } as const;

/** A LibreTranslate server: translates line by line, knows no budgets and cannot shorten. */
export const libretranslateTranslator: Translator = {
  name: 'libretranslate',
  capabilities: { shortens: false },
  async missing() {
    const { TRANSLATOR_KIND, TRANSLATOR_URL } = env();
    return TRANSLATOR_KIND === 'libretranslate' && TRANSLATOR_URL ? null : 'TRANSLATOR_URL';
  },
  async listLanguages() {
    const codes = await answered(() => listLibreLanguages());
    return codes.flatMap((code) => languageTag(code) ?? []);
  },
  async translate(wish) {
    const codes = await answered(() => listLibreLanguages());
    const target = codeOf(wish.to, codes);
    const source = wish.from === null ? null : codeOf(wish.from, codes);
    const said = new Map<string, string>();
    for (const batch of batchesOf(wish.cues)) {
      const lines = await translateBatch(batch, { source, target }, wish);
      for (const [index, { id }] of batch.entries()) said.set(id, lines[index] ?? '');
      wish.onProgress?.(said.size / wish.cues.length);
    }
    return said;
  },
  shorten: async () => null,
};

function codeOf(language: string, codes: readonly string[]): string {
  const code = libretranslateCode(language, codes);
  if (code === null) throw new AppError('invalid', 'language-not-translated', { params: { language } });
  return code;
}

async function translateBatch(
  batch: readonly CueText[],
  way: { readonly source: string | null; readonly target: string },
  { glossary, signal, to }: CuesToTranslate,
): Promise<readonly string[]> {
  const ask = (texts: readonly string[]) => answered(() => translateTexts({ texts, ...way, signal }), to);
  const kept = batch.map(({ text }) => keepTerms(text, glossary));
  const lines = (await ask(kept.map(({ hidden }) => hidden))).map(
    (line, index) => kept[index]?.show(line) ?? null,
  );
  // Where a term did not survive, the line is worth more than the term.
  const lost = lines.flatMap((line, index) => (line === null ? [index] : []));
  const plain = lost.length > 0 ? await ask(lost.map((index) => batch[index]?.text ?? '')) : [];
  return lines.map((line, index) => (line ?? plain[lost.indexOf(index)] ?? '').trim());
}

function batchesOf(cues: readonly CueText[]): CueText[][] {
  const batches: CueText[][] = [];
  let characters = 0;
  for (const cue of cues) {
    const last = batches.at(-1);
    if (last && last.length < most.texts && characters + cue.text.length <= most.characters) {
      last.push(cue);
      characters += cue.text.length;
    } else {
      batches.push([cue]);
      characters = cue.text.length;
    }
  }
  return batches;
}

async function answered<T>(ask: () => Promise<T>, language = ''): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof LibretranslateRefusal ? translatorError(error, language) : error;
  }
}

function translatorError({ reason, told, cause }: LibretranslateRefusal, language: string): Error {
  if (reason === 'aborted') return new DOMException('called off', 'AbortError');
  log.warn({ reason, status: told.status }, 'LibreTranslate refused or failed');
  if (reason === 'language')
    return new AppError('invalid', 'language-not-translated', { params: { language }, cause });
  if (reason === 'settings')
    return new AppError('invalid', 'speech-setting-refused', {
      params: { setting: 'TRANSLATOR_URL, TRANSLATOR_API_KEY' },
      cause,
    });
  return new AppError('unavailable', 'translator-unavailable', { retryAfter: told.retryAfter ?? 30, cause });
}
