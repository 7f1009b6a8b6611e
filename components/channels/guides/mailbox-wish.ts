/** What is typed to connect a mailbox; servers stay empty where they are found from the address. */
export interface MailboxWish {
  readonly address: string;
  readonly password: string;
  readonly user: string;
  readonly imapHost: string;
  readonly imapPort: number;
  readonly smtpHost: string;
  readonly smtpPort: number;
}

export const emptyMailboxWish: MailboxWish = {
  address: '',
  password: '',
  user: '',
  imapHost: '',
  imapPort: 993,
  smtpHost: '',
  smtpPort: 465,
};

/** Ports on which a connection is encrypted from its first byte; on all others it becomes so after a word. */
const encrypted: ReadonlySet<number> = new Set([993, 465]);

/** The wish as the server takes it. */
export function mailboxInput(wish: MailboxWish): Record<string, unknown> {
  const { address, password, user } = wish;
  return {
    address: address.trim(),
    password,
    ...(user.trim() ? { user: user.trim() } : {}),
    ...server('imap', wish.imapHost, wish.imapPort),
    ...server('smtp', wish.smtpHost, wish.smtpPort),
  };
}

function server(name: 'imap' | 'smtp', host: string, port: number): Record<string, unknown> {
  return host.trim() ? { [name]: { host: host.trim(), port, secure: encrypted.has(port) } } : {};
}
