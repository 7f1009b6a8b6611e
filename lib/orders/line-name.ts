/** A name that tells variants apart on paper: `T-shirt (M, black)`. */
export function lineName(name: string, options: Readonly<Record<string, string>>): string {
  const values = Object.values(options);
  return values.length === 0 ? name : `${name} (${values.join(', ')})`;
}
