import { onTestFinished } from 'vitest';
import type { Channel, ChannelCapabilities, OutgoingPart, Recipient } from '@/lib/channels';
import { webChatChannel } from '@/lib/channels/adapters/web-chat/web-chat-channel';

export interface Messenger {
  /** What reached the outside, in order. */
  readonly sent: OutgoingPart[];
  readonly recipients: Recipient[];
  /** How the next calls end; thrown when they are errors, awaited when they are functions. Then everything is taken. */
  readonly next: Array<Error | (() => Promise<void>)>;
  /** Calls made, taken or not. */
  readonly calls: () => number;
}

/**
 * Makes the chat page behave as a messenger with an outside of its own until the test is over: numbers for what is sent,
 * calls that fail, paces and windows.
 */
export function pretendMessenger(
  change: Partial<ChannelCapabilities> = {},
  more: Partial<Pick<Channel, 'fetchFile' | 'decode' | 'showTyping'>> = {},
): Messenger {
  const before = { ...webChatChannel };
  const sent: OutgoingPart[] = [];
  const recipients: Recipient[] = [];
  const next: Messenger['next'] = [];
  let calls = 0;
  const channel: Partial<Channel> = {
    ...more,
    capabilities: { ...before.capabilities, repeatable: false, cards: [], ...change },
    send: async (_, to, part) => {
      calls += 1;
      const end = next.shift();
      if (end instanceof Error) throw end;
      recipients.push(to);
      const externalId = `out-${sent.push(part)}`;
      await end?.();
      return { externalId };
    },
  };
  Object.assign(webChatChannel, channel);
  onTestFinished(() => {
    for (const key of Object.keys(more)) Reflect.deleteProperty(webChatChannel, key);
    Object.assign(webChatChannel, before);
  });
  return { sent, recipients, next, calls: () => calls };
}

/** The words of what was sent. */
export const wordsOf = (parts: readonly OutgoingPart[]): string[] =>
  parts.map((part) => (part.kind === 'text' ? part.text : part.kind));
