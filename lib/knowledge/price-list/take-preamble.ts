/** Excel obeys and hides a first line such as `sep=;`: it is not a row. */
export function takePreamble(text: string): { readonly content: string; readonly declared: string | null } {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  return declared
    ? { content: text.slice(declared[0].length), declared: declared[1] ?? null }
    : { content: text, declared: null };
}
