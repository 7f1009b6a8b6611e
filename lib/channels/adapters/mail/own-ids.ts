import { createHash } from 'node:crypto';

/** The header that marks our mails, because some servers give a mail another Message-ID on its way. */
export const partHeader = 'X-X8-Part';

/** How mails of an account are numbered by us, and known again. */
export const ownIds = {
  /** The Message-ID of a part: the same key gives the same id, so that whoever has a mail already can tell. */
  make: (account: string, key: string): { messageId: string; mark: string } => {
    const mark = createHash('sha256').update(`${account}\n${key}`).digest('hex').slice(0, 32);
    return { messageId: idOf(account, mark), mark };
  },
  /** The Message-ID we gave, found in a mail's headers or in what a server returned of it; null when it is not ours. */
  find: (account: string, text: string): string | null => {
    const mark =
      new RegExp(`^${partHeader}:\\s*([0-9a-f]{32})\\s*$`, 'im').exec(text)?.[1] ??
      /<x8\.([0-9a-f]{32})@[^<>\s]+>/.exec(text)?.[1];
    return mark === undefined ? null : idOf(account, mark);
  },
};

function idOf(account: string, mark: string): string {
  return `<x8.${mark}@${account.split('@')[1] ?? 'x8'}>`;
}
