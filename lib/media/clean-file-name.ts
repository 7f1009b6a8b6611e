/** The name a person gave, fit for showing: no folders, no control or direction characters, 200 characters at most. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/\p{Cc}|\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return [...clean].slice(0, 200).join('') || 'file';
}
