import { Temporal } from 'temporal-polyfill';
import { getCompany, listMembers } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';

/** What the files of the inbox are written with: the reader's words, moments in the company's zone, colleagues' names. */
export async function csvWords(ctx: Ctx) {
  const { timeZone, language } = await getCompany(ctx);
  const names = new Map((await listMembers(ctx)).map(({ userId, name }) => [userId, name]));
  const words = screenMessages[ctx.language ?? language];
  return {
    inbox: words.inbox,
    chat: words.chat,
    kinds: words.channels.kinds,
    nameOf: (userId: string | null) => (userId === null ? null : (names.get(userId) ?? null)),
    /** As spreadsheets read it. */
    moment: (at: Date) =>
      Temporal.Instant.fromEpochMilliseconds(at.getTime())
        .toZonedDateTimeISO(timeZone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .replace('T', ' '),
  };
}
