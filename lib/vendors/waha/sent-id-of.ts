/** A message's own number in the answer to sending it; engines disagree about where it stands. */
export function sentIdOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { id, key } = answer as { id?: unknown; key?: unknown };
  const inner = (key ?? id) as { _serialized?: unknown; id?: unknown } | string | null | undefined;
  const full = typeof inner === 'object' && inner !== null ? (inner.id ?? inner._serialized) : inner;
  return typeof full === 'string' && full !== '' ? wahaMessageNumber(full) : null;
}

/**
 * The message's own number: the third part of `true_79161234567@c.us_3EB0A1…`. The part before it differs between events
 * of one message, because one chat goes by the phone and by a hidden id.
 */
export function wahaMessageNumber(id: string): string {
  const parts = id.split('_');
  return parts.length >= 3 && /^(?:true|false)$/.test(parts[0] ?? '') ? (parts[2] ?? id) : id;
}
