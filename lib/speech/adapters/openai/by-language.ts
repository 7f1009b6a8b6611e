/**
 * What a setting says for a language: "alloy" holds for all of them, "ru=irina,en=af_heart" for those it names (null for
 * the others). Pure.
 */
export function byLanguage(setting: string, language: string): string | null {
  if (!setting.includes('=')) return setting.trim() || null;
  const pairs = setting.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  const named = (tag: string) => pairs.find(([known]) => known?.toLowerCase() === tag.toLowerCase())?.[1];
  return named(language) ?? named(language.split('-')[0] ?? '') ?? null;
}
