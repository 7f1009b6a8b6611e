import type { Violation } from '@/lib/assistant/guard/schemas';
import type { TurnInput } from '@/lib/assistant/port';
import type { ChatMessage } from '@/lib/vendors/openai/chat';
import { shopMark } from './shop-mark';

/** Tells a model why its reply was not sent, and what to do about it. */
export function objection(violations: readonly Violation[], input: TurnInput): ChatMessage {
  const found = violations.slice(0, 12).map(({ kind, text }) => ({ kind, text: text.slice(0, 80) }));
  const unread = violations.some(({ kind }) => kind === 'unreadable')
    ? ' What is marked "unreadable" could not be checked: write numbers in digits, and answer in English, Russian, Spanish, German, French, Portuguese, Italian, Turkish, Ukrainian or Kazakh.'
    : '';
  return {
    role: 'user',
    content: `${shopMark(input)} That reply was not sent: no tool result backs ${JSON.stringify(found)}. Call the tools you need, then answer again using only what they return.${unread}`,
  };
}
