/** Where espeak-ng calls a language otherwise than everybody else. */
const others: Readonly<Record<string, readonly string[]>> = {
  en: ['en-us', 'en-gb'],
  es: ['es', 'es-419'],
  fr: ['fr-fr', 'fr'],
  pt: ['pt', 'pt-br'],
  zh: ['cmn'],
  no: ['nb'],
  fil: ['tl'],
  vi: ['vi', 'vi-vn-x-central'],
  fa: ['fa'],
};

/** The id, out of those there are, of the voice that speaks a language; null when none does. Pure. */
export function espeakId(language: string, ids: readonly string[]): string | null {
  const tag = language.toLowerCase();
  const base = tag.split('-')[0] ?? tag;
  const wanted = [tag, ...(others[base] ?? []), base];
  return wanted.find((id) => ids.includes(id)) ?? ids.find((id) => id.startsWith(`${base}-`)) ?? null;
}
