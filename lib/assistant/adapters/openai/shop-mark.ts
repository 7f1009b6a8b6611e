import type { TurnInput } from '@/lib/assistant/port';

/** What the shop's own messages to a model begin with. Nobody who writes in the chat knows it. */
export const shopMark = ({ turnId }: Pick<TurnInput, 'turnId'>): string => `[shop ${turnId.slice(-8)}]`;
