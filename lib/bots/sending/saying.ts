import type { Saying } from '../talk/talk';
import type { NewMessage } from './outgoing-message';

type SayingMessage = Extract<NewMessage, { kind: 'saying' }>;

/** A message to be said: a sentence of `bot.json`, its blanks, its buttons, and credits to be told below. */
export function saying(
  say: string,
  params: NonNullable<Saying['params']> = {},
  rows: Saying['buttons'] = [],
  available: number | null = null,
): SayingMessage {
  const buttons = rows.map((row) =>
    row.map(({ params: blanks, ...one }) => ({ ...one, ...(blanks && { params: { ...blanks } }) })),
  );
  return { kind: 'saying', say, params: { ...params }, buttons, available };
}
