import { z } from 'zod';
import { env } from '@/lib/platform/env';
import { askLibretranslate } from './ask-libretranslate';
import { LibretranslateRefusal } from './libretranslate-refusal';

const Languages = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() }));

/** An answer is remembered for so long: languages change when somebody installs one. */
const rememberMs = 300_000;
let remembered: { url: string | undefined; until: number; codes: readonly string[] } | undefined;

/** The codes that the server translates into. Throws `LibretranslateRefusal`. */
export async function listLibreLanguages(): Promise<readonly string[]> {
  const { TRANSLATOR_URL: url } = env();
  if (remembered?.url === url && remembered && performance.now() < remembered.until) return remembered.codes;
  const answer = Languages.safeParse(await askLibretranslate('languages'));
  if (!answer.success) throw new LibretranslateRefusal('garbage', {}, answer.error);
  const codes = [...new Set(answer.data.flatMap(({ code, targets }) => targets ?? [code]))].sort();
  remembered = { url, until: performance.now() + rememberMs, codes };
  return codes;
}
