import { readFileSync } from 'node:fs';
import { grantTier, type PaidTier } from '@/lib/billing';
import { type Clip, listClips } from '@/lib/subtitles';
import type { DoorServer } from '@/tests/doubles/doors/door-server';
import type { Person } from '@/tests/doubles/telegram/customer-double';
import type { DoubleBot } from '@/tests/doubles/telegram/double-bot';
import { type BotChat, openBotChat } from './bot-chat';

export interface ClipChat extends BotChat {
  /** Does something in the chat and gives what the bot says then. */
  readonly after: (act: (chat: BotChat) => void, seconds?: number) => Promise<string[]>;
  /** What stands in the newest message that has this button, or that says this. */
  readonly shows: (label: string | RegExp) => string;
  readonly grant: (tier: PaidTier) => Promise<void>;
  readonly clips: () => Promise<Clip[]>;
  /** Labels of every message's buttons as they stand now, the newest message first. */
  readonly labels: () => string[];
}

/** Somebody new at the Subtitles bot who has said /start. */
export async function openClipChat(
  bot: DoubleBot,
  doors: DoorServer,
  person: Partial<Person> = {},
): Promise<ClipChat> {
  const chat = openBotChat(bot, doors, person);
  chat.customer.start();
  await chat.passes();
  chat.heard();
  const rows = () =>
    chat.customer.received.toReversed().map((message) => ({
      text: message.text ?? message.caption ?? '',
      labels: message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [],
    }));
  return {
    ...chat,
    after: async (act, seconds = 5) => {
      chat.heard();
      act(chat);
      await chat.passes(seconds);
      return chat.heard();
    },
    shows: (label) => {
      const found = rows().find(({ text, labels }) =>
        typeof label === 'string' ? labels.includes(label) : label.test(text),
      );
      if (!found) throw new Error(`Nothing shows ${label}.`);
      return found.text;
    },
    grant: async (tier) => {
      const { companyId, clock, requestId } = await chat.account();
      const ctx = { companyId, clock, requestId, actor: { kind: 'operator' } as const };
      await grantTier(ctx, { tier, days: 30, reason: 'for a test' });
    },
    clips: async () => (await listClips(await chat.account())).clips,
    labels: () => rows().flatMap(({ labels }) => labels),
  };
}

/** Sends a video with its options left at “no subtitles”, so that nobody has to listen to it, and has it made. */
export async function makePlainClip(chat: ClipChat, file: string, seconds = 300): Promise<string[]> {
  await chat.after(({ customer }) => void customer.sendVideo(readFileSync(file), { caption: 'Plain' }));
  await chat.after(({ customer }) => void customer.press('✅ Subtitles'));
  return chat.after(({ customer }) => void customer.press('✅ Make it'), seconds);
}
