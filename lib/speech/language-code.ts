const letters = [...'abcdefghijklmnopqrstuvwxyz'];
let codes: ReadonlyMap<string, string> | undefined;

/** The ISO 639-1 code of a language that a server calls by code or by English name; null when it is neither. */
export function languageCode(told: string): string | null {
  const name = told.trim().toLowerCase();
  if (/^[a-z]{2}(-|$)/.test(name)) return name.slice(0, 2);
  codes ??= codesByName();
  return codes.get(name) ?? null;
}

function codesByName(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const known = new Map<string, string>();
  for (const first of letters) {
    for (const second of letters) {
      const name = names.of(first + second)?.toLowerCase();
      // Old codes share a name with new ones (iw and he); the canonical one is kept.
      if (name && Intl.getCanonicalLocales(first + second)[0] === first + second)
        known.set(name, first + second);
    }
  }
  return known;
}
