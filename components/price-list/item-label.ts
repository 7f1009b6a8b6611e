/** An item as people call it: its name and what makes this variant differ. */
export function itemLabel({
  name,
  options,
}: {
  name: string;
  options: Readonly<Record<string, string>>;
}): string {
  return [name, ...Object.values(options)].join(', ');
}
