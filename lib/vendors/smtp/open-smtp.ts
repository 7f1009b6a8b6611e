import { isIP } from 'node:net';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isTrustedHost } from '@/lib/platform/net/is-trusted-host';
import { resolvePublicAddress } from '@/lib/platform/net/resolve-public-address';
import type { MailLogin } from '@/lib/vendors/imap';
import { smtpFailure } from './smtp-failure';

/**
 * Logs in to a server that sends mails. The host is resolved once and may not be private; without TLS only to hosts the
 * operator trusts. Throws `unauthenticated` `channel-access-lost`, `unavailable` `channel-unreachable`, `invalid`.
 */
export async function openSmtp({ host, port, secure, user, password }: MailLogin): Promise<SMTPConnection> {
  const { address } = await resolvePublicAddress(host, { port });
  const trusted = isTrustedHost(host, port);
  // A certificate names a host; an address has no name to ask for.
  const name = isIP(host) ? null : host;
  const connection = new SMTPConnection({
    host: address,
    port,
    secure,
    ...(!secure && !trusted && { requireTLS: true }),
    ...(name && { servername: name }),
    tls: { ...(name && { servername: name }), rejectUnauthorized: !trusted },
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    logger: false,
  });
  // Without a listener a connection that breaks later would end the process.
  connection.on('error', () => undefined);
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    await new Promise<void>((resolve, reject) => {
      connection.login({ user, pass: password }, (error) => (error ? reject(error) : resolve()));
    });
    return connection;
  } catch (error) {
    connection.close();
    throw smtpFailure(error, 'before');
  }
}
