export type FormValue = string | { [key: string]: FormValue };

/** `a[0][b]=c` as Stripe reads it: nested objects, lists as objects with number keys. */
export function formBody(body: string): Record<string, FormValue> {
  const root: Record<string, FormValue> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name.split(/[[\]]+/).filter((part) => part !== '');
    let at = root;
    for (const part of path.slice(0, -1)) {
      const next = at[part];
      const child = typeof next === 'object' ? next : {};
      at[part] = child;
      at = child;
    }
    at[path.at(-1) ?? name] = value;
  }
  return root;
}
