/** An item with what tells it from its variants: `T-shirt (M, black)`. */
export function itemName(item: {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
}): string {
  const options = Object.values(item.options);
  return options.length > 0 ? `${item.name} (${options.join(', ')})` : item.name;
}
