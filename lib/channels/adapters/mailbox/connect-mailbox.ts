import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { findFolders, type MailLogin, withImap } from '@/lib/vendors/imap';
import { checkSmtp } from '@/lib/vendors/smtp';
import type { Connection, ConnectRequest } from '../../port';
import { strictAddress } from '../mail/strict-address';
import { findProvider } from './find-provider';
import { type MailboxSettings, MailboxState, MailServer } from './mailbox-account';
import type { Provider } from './providers';

const Form = z.object({
  address: z.string().trim().max(254),
  password: z.string().min(1).max(500),
  user: z.string().trim().max(254).optional(),
  imap: MailServer.optional(),
  smtp: MailServer.optional(),
});

/**
 * Logs in to both sides of a mailbox. Servers of well-known services are found by the address. Throws `invalid`
 * `mailbox-servers-needed` for others, and tells which side refused (`mailbox-login-refused`, `mailbox-app-password`) or
 * could not be reached (`mailbox-not-reached`).
 */
export async function connectMailbox({ input, previous }: ConnectRequest): Promise<Connection> {
  const form = parse(Form, input);
  const address = strictAddress(form.address);
  if (address === null) throw new AppError('invalid', 'mail-address-invalid', { field: 'address' });
  const provider = form.imap && form.smtp ? null : await findProvider(address);
  const imap = form.imap ?? provider?.imap;
  const smtp = form.smtp ?? provider?.smtp;
  if (!imap || !smtp)
    throw new AppError('invalid', 'mailbox-servers-needed', { field: imap ? 'smtp' : 'imap' });
  // App passwords are shown in groups; the spaces are not part of them.
  const password = provider?.appPassword ? form.password.replace(/\s+/g, '') : form.password;
  const key = { user: form.user || address, password };
  const folders = await proving('IMAP', provider, { ...imap, ...key }, (login) =>
    withImap(login, findFolders),
  );
  await proving('SMTP', provider, { ...smtp, ...key }, checkSmtp);
  const settings: MailboxSettings = { address, imap, smtp };
  return {
    name: address,
    status: 'CONNECTED',
    externalAccount: address,
    settings: { ...settings, selfContactId: address, publicUrl: `mailto:${address}` },
    state: before(previous, address) ?? { folders, since: newestOf(folders) },
    secrets: key,
  };
}

/** A mailbox connected again goes on where it was, so that what came meanwhile is answered. */
function before(previous: ConnectRequest['previous'], address: string): MailboxState | null {
  if (previous?.channel.adapter !== 'mailbox' || previous.channel.externalAccount !== address) return null;
  return MailboxState.safeParse(previous.channel.state).data ?? null;
}

function newestOf({ inbox, sent }: MailboxState['folders']): string | null {
  return [inbox.newest, sent?.newest ?? null].reduce((a, b) => (a !== null && (b === null || a > b) ? a : b));
}

async function proving<T>(
  side: 'IMAP' | 'SMTP',
  provider: Provider | null,
  login: MailLogin,
  prove: (login: MailLogin) => Promise<T>,
): Promise<T> {
  const field = side.toLowerCase();
  const { host, port } = login;
  try {
    return await prove(login);
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    if (cause.key === 'address-refused') throw new AppError('invalid', 'address-refused', { field, cause });
    if (cause.code === 'unauthenticated') {
      const details = { field: 'password', cause };
      if (!provider?.appPassword)
        throw new AppError('invalid', 'mailbox-login-refused', { ...details, params: { side } });
      const params = { side, provider: provider.name, url: provider.appPassword };
      throw new AppError('invalid', 'mailbox-app-password', { ...details, params });
    }
    throw new AppError('invalid', 'mailbox-not-reached', {
      field,
      params: { side, host, port: String(port) },
      cause,
    });
  }
}
