import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import type { MailLogin } from '@/lib/vendors/imap';
import type { ChannelAccount } from '../../port';

const host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9.:-]{1,253}$/);
export const MailServer = z.object({
  host,
  port: z.coerce.number().int().min(1).max(65_535),
  secure: z.boolean(),
});
export type MailServer = z.infer<typeof MailServer>;

/** Facts of a mailbox kept with its channel. */
export const MailboxSettings = z.object({ address: z.string(), imap: MailServer, smtp: MailServer });
export type MailboxSettings = z.infer<typeof MailboxSettings>;

const Folder = z.object({
  path: z.string(),
  uidValidity: z.string(),
  lastUid: z.number().int().nonnegative(),
  newest: z.string().nullable(),
});

/** What is remembered between two looks. `since`: nothing older was there to be answered when it was connected. */
export const MailboxState = z.object({
  folders: z.object({ inbox: Folder, sent: Folder.nullable() }),
  since: z.string().nullable(),
  unreachableSince: z.string().nullish(),
});
export type MailboxState = z.infer<typeof MailboxState>;

/** The two doors of a connected mailbox. Throws `unauthenticated` `channel-access-lost` when its keys are gone. */
export function loginsOf({ channel, secrets }: ChannelAccount): {
  readonly address: string;
  readonly imap: MailLogin;
  readonly smtp: MailLogin;
} {
  const settings = MailboxSettings.safeParse(channel.settings);
  const { user, password } = secrets;
  if (!settings.success || !user || !password) throw new AppError('unauthenticated', 'channel-access-lost');
  const { address, imap, smtp } = settings.data;
  return { address, imap: { ...imap, user, password }, smtp: { ...smtp, user, password } };
}
