/** Codes of older servers for what has better names. */
const older: Readonly<Record<string, readonly string[]>> = {
  'zh-hans': ['zh-Hans', 'zh'],
  'zh-hant': ['zh-Hant', 'zt'],
  zh: ['zh-Hans', 'zh'],
  'pt-br': ['pt-BR', 'pb', 'pt'],
  no: ['nb'],
  fil: ['tl'],
};

/** The code, out of those a server has, for a language; null when it has none. Pure. */
export function libretranslateCode(language: string, codes: readonly string[]): string | null {
  const tag = language.toLowerCase();
  const wanted = [...(older[tag] ?? []), language, tag.split('-')[0] ?? tag];
  return (
    wanted.flatMap((name) => codes.find((code) => code.toLowerCase() === name.toLowerCase()) ?? [])[0] ?? null
  );
}
