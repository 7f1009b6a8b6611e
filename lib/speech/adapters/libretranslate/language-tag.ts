const tags: Readonly<Record<string, string>> = { zt: 'zh-Hant', zh: 'zh-Hans', pb: 'pt-BR' };

/** A server's code as a language tag everybody knows; null for what is none. Pure. */
export function languageTag(code: string): string | null {
  const tag = tags[code] ?? code;
  return /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(tag) ? tag : null;
}
