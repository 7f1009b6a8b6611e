import { z } from 'zod';

/** What we read of a Telegram update; everything else in it is left alone. */
const Id = z.number().int();
const Seconds = z
  .number()
  .int()
  .transform((value) => new Date(value * 1_000));

const Chat = z.object({ id: Id, type: z.string() });
const User = z.object({
  id: Id,
  is_bot: z.boolean().optional(),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
  username: z.string().optional(),
});

const file = {
  file_id: z.string().min(1),
  file_size: z.number().int().nonnegative().optional(),
  mime_type: z.string().optional(),
  file_name: z.string().optional(),
  duration: z.number().nonnegative().optional(),
};
const StoredFile = z.object(file);
const Picture = z.object({ ...file, width: z.number(), height: z.number() });
const Sticker = z.object({
  ...file,
  emoji: z.string().optional(),
  is_animated: z.boolean().optional(),
  is_video: z.boolean().optional(),
});
const Location = z.object({ latitude: z.number(), longitude: z.number() });

const Message = z.object({
  message_id: Id,
  date: Seconds,
  edit_date: Seconds.optional(),
  chat: Chat,
  from: User.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: z.array(Picture).optional(),
  voice: StoredFile.optional(),
  audio: StoredFile.optional(),
  video: StoredFile.optional(),
  video_note: StoredFile.optional(),
  animation: StoredFile.optional(),
  document: StoredFile.optional(),
  sticker: Sticker.optional(),
  location: Location.optional(),
  venue: z.object({ location: Location, title: z.string(), address: z.string().default('') }).optional(),
  contact: z
    .object({
      phone_number: z.string(),
      first_name: z.string().default(''),
      last_name: z.string().optional(),
      user_id: Id.optional(),
    })
    .optional(),
  dice: z.object({ emoji: z.string() }).optional(),
});
export type TelegramMessage = z.output<typeof Message>;
export type TelegramUser = z.output<typeof User>;

const Tap = z.object({
  id: z.string().min(1),
  from: User,
  data: z.string().optional(),
  message: z
    .object({
      message_id: Id,
      date: Seconds,
      chat: Chat,
      reply_markup: z
        .object({
          inline_keyboard: z.array(
            z.array(z.object({ text: z.string(), callback_data: z.string().optional() })),
          ),
        })
        .optional(),
    })
    .optional(),
});
export type TelegramTap = z.output<typeof Tap>;

export const TelegramUpdate = z.object({
  update_id: Id,
  /** Not Telegram's: when the door let a tap in, which has no time of its own. */
  x8_received_at: Seconds.optional(),
  message: Message.optional(),
  edited_message: Message.optional(),
  callback_query: Tap.optional(),
  message_reaction: z
    .object({
      chat: Chat,
      message_id: Id,
      date: Seconds,
      user: User.optional(),
      new_reaction: z.array(z.object({ type: z.string(), emoji: z.string().optional() })),
    })
    .optional(),
  my_chat_member: z
    .object({ chat: Chat, date: Seconds, new_chat_member: z.object({ status: z.string() }) })
    .optional(),
});
export type TelegramUpdate = z.output<typeof TelegramUpdate>;
