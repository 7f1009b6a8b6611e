export interface Search {
  readonly find: string;
  readonly matchCase: boolean;
}

/** What is searched for, taken letter by letter. Null: nothing is. */
export function searchPattern({ find, matchCase }: Search): RegExp | null {
  if (find === '') return null;
  return new RegExp(find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), matchCase ? 'gu' : 'giu');
}
