import type { ChatMessage } from '@/lib/vendors/openai/chat';

const bytesAToken = 3;
const pictureTokens = 1_500;

/** About how many tokens messages take, rather too many than too few: no tokenizer is asked, models differ. */
export function estimateTokens(messages: readonly ChatMessage[]): number {
  let tokens = 0;
  for (const message of messages) {
    const { content } = message;
    const parts = typeof content === 'string' ? [{ type: 'text' as const, text: content }] : content;
    for (const part of parts) tokens += part.type === 'text' ? tokensOf(part.text) : pictureTokens;
    if ('tool_calls' in message) tokens += tokensOf(JSON.stringify(message.tool_calls ?? ''));
    tokens += 4;
  }
  return tokens;
}

const tokensOf = (text: string): number => Math.ceil(Buffer.byteLength(text) / bytesAToken);
