/** What a saved reply may name, in braces. */
export const placeholders = ['name', 'order', 'total', 'company', 'me'] as const;
export type Placeholder = (typeof placeholders)[number];
export type SnippetValues = Readonly<Partial<Record<Placeholder, string>>>;

const named = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g');

/** A saved reply with what is known filled in; what is not known stays in its braces. */
export const fillSnippet = (text: string, values: SnippetValues): string =>
  text.replace(named, (braces, name: Placeholder) => values[name] ?? braces);
