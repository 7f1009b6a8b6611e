import { readFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import type { Clip } from '@/lib/subtitles';
import { askTelegram, telegramFile } from '@/lib/vendors/telegram';
import { botAccess } from '../bot-access';
import { patiently } from '../delivery/patiently';
import type { BotPerson } from '../schemas';

const kinds = ['srt', 'vtt', 'ass'] as const;
const longestName = 60;

/** Sends the subtitle files of a clip, each three times at most, without a sound. Throws what `askTelegram` throws. */
export async function sendClipTexts(ctx: Ctx, person: BotPerson, { name, files }: Clip): Promise<void> {
  const { api } = botAccess(person.bot);
  for (const kind of kinds) {
    const fileId = files[kind];
    if (fileId === undefined) continue;
    const { bytes } = await readFile(ctx, fileId);
    const document = telegramFile(bytes, `${baseOf(name)}.${kind}`);
    await patiently(() =>
      askTelegram(() => api.sendDocument(person.telegramId, document, { disable_notification: true })),
    );
  }
}

const baseOf = (name: string): string =>
  name
    .replace(/\.\w{2,4}$/, '')
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .trim()
    .slice(0, longestName) || 'subtitles';
