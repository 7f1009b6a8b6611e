import { isIP } from 'node:net';
import { ImapFlow } from 'imapflow';
import { log } from '@/lib/platform/log';
import { isTrustedHost } from '@/lib/platform/net/is-trusted-host';
import { resolvePublicAddress } from '@/lib/platform/net/resolve-public-address';
import { imapFailure } from './imap-failure';
import type { MailLogin } from './mail-login';

/**
 * Logs in to a mailbox. The host is resolved once and may not be private; without TLS only to hosts the operator trusts.
 * Throws `unauthenticated` `channel-access-lost`, `unavailable` `channel-unreachable`, `invalid` `address-refused`.
 */
export async function openImap({ host, port, secure, user, password }: MailLogin): Promise<ImapFlow> {
  const { address } = await resolvePublicAddress(host, { port });
  const trusted = isTrustedHost(host, port);
  // A certificate names a host; an address has no name to ask for.
  const name = isIP(host) ? null : host;
  const client = new ImapFlow({
    host: address,
    port,
    secure,
    ...(!secure && !trusted && { doSTARTTLS: true }),
    ...(name && { servername: name }),
    tls: { ...(name && { servername: name }), rejectUnauthorized: !trusted },
    auth: { user, pass: password },
    clientInfo: { name: 'X8' },
    logger: false,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 6 * 60_000,
    // An idling connection says so anew before routers forget it.
    autoIdleDelay: 200,
    maxIdleTime: 4 * 60_000,
  });
  // Without a listener a connection that breaks later would end the process.
  client.on('error', (err: unknown) => log.debug({ err }, 'imap connection broke'));
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    throw imapFailure(error);
  }
}
