/**
 * Plain data as PostgreSQL can keep it: no NUL and no half of a surrogate pair in any text, and nothing that JSON has no
 * word for. A model may write all of these.
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null)
    return value === undefined || typeof value === 'boolean' ? value : null;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [storable(key), storable(part)]));
}
