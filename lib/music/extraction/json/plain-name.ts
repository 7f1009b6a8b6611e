/** A name as the tables of names have it: `track_title`, `trackTitle` and `Track-Title` are the same. */
export const plainName = (name: string): string =>
  name
    .slice(0, 60)
    .toLowerCase()
    .replace(/[_\-\s:]+/g, '');
