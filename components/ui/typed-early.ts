/** What somebody wrote into the named fields of a form before the page woke up and could hear it. */
export function typedEarly(form: HTMLFormElement | null): Readonly<Record<string, string>> {
  if (!form) return {};
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
