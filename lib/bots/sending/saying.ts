import type { NewMessage } from './outgoing-message';

type SayingMessage = Extract<NewMessage, { kind: 'saying' }>;

export interface Button {
  /** Key among the labels of the bot's words, with its blanks; or a text as it is. */
  readonly label: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly plain?: string;
  readonly tap?: string;
  readonly url?: string;
}

/** A sentence of the bot's words with its blanks and buttons. */
export interface Saying {
  readonly say: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly buttons: readonly (readonly Button[])[];
}

/** A message to be said: a sentence of the bot's words, its blanks, its buttons, and credits to be told below. */
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
