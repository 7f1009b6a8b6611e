import { AppError } from '@/lib/platform/errors/app-error';
import { findFolders, type MailLogin, withImap } from '@/lib/vendors/imap';
import { checkSmtp } from '@/lib/vendors/smtp';
import type { ChannelAccount } from '../../port';
import type { CheckStep } from '../../schemas';
import { loginsOf } from './mailbox-account';

/** Logs in to both sides, and looks whether the folders are there. */
export async function checkMailbox(account: ChannelAccount): Promise<readonly CheckStep[]> {
  let logins: ReturnType<typeof loginsOf>;
  try {
    logins = loginsOf(account);
  } catch {
    return [{ step: 'access', result: 'failed', finding: 'mail-login-refused', params: { side: 'IMAP' } }];
  }
  const [reading, sending] = await Promise.all([
    tried(logins.imap, 'IMAP', (login) => withImap(login, findFolders)),
    tried(logins.smtp, 'SMTP', checkSmtp),
  ]);
  const refused = [reading, sending].find(({ finding }) => finding === 'mail-login-refused');
  const { found } = reading;
  return [
    refused
      ? { step: 'access', result: 'failed', finding: 'mail-login-refused', params: refused.params }
      : { step: 'access', result: reading.finding ? 'warning' : 'ok', ...said(reading) },
    reading.finding || !found
      ? { step: 'receiving', result: 'failed', ...said(reading) }
      : found.sent
        ? { step: 'receiving', result: 'ok' }
        : { step: 'receiving', result: 'warning', finding: 'mail-no-sent-folder' },
    { step: 'sending', result: sending.finding ? 'failed' : 'ok', ...said(sending) },
  ];
}

interface Tried<T> {
  readonly found?: T;
  readonly finding?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const said = ({ finding, params }: Tried<unknown>) => (finding ? { finding, params: { ...params } } : {});

async function tried<T>(
  login: MailLogin,
  side: string,
  work: (login: MailLogin) => Promise<T>,
): Promise<Tried<T>> {
  const params = { side, host: login.host, port: login.port };
  try {
    return { found: await work(login), params };
  } catch (error) {
    if (!(error instanceof AppError)) return { finding: 'unknown', params };
    if (error.key === 'address-refused') return { finding: 'mail-host-refused', params };
    const lost = error.code === 'unauthenticated';
    return { finding: lost ? 'mail-login-refused' : 'mail-server-unreachable', params };
  }
}
