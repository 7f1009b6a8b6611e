/** Where Whisper calls a language otherwise than everybody else. */
const others: Readonly<Record<string, string>> = { nb: 'no', fil: 'tl', jv: 'jw' };

/** The code that transcribers know a language by: "pt" for "pt-BR", "no" for "nb". Pure. */
export function transcriberLanguage(tag: string): string {
  const base = tag.split('-')[0] ?? tag;
  return others[base] ?? base;
}
