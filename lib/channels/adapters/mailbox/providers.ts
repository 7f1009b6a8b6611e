interface Server {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
}

/** A mail service whose servers need not be asked for. */
export interface Provider {
  readonly name: string;
  /** Mail domains, and the ends of the MX hosts of companies' own domains. */
  readonly domains: readonly string[];
  readonly mx: readonly string[];
  readonly imap: Server;
  readonly smtp: Server;
  /** Where its users make the password for other programs that it wants instead of the account's own. */
  readonly appPassword: string | null;
}

const tls = (host: string, port: number): Server => ({ host, port, secure: true });
const startTls = (host: string, port: number): Server => ({ host, port, secure: false });

export const providers: readonly Provider[] = [
  {
    name: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    mx: ['google.com', 'googlemail.com'],
    imap: tls('imap.gmail.com', 993),
    smtp: tls('smtp.gmail.com', 465),
    appPassword: 'https://myaccount.google.com/apppasswords',
  },
  {
    name: 'Yandex',
    domains: ['yandex.ru', 'ya.ru', 'yandex.com', 'yandex.by', 'yandex.kz', 'yandex.uz', 'narod.ru'],
    mx: ['yandex.net', 'yandex.ru'],
    imap: tls('imap.yandex.ru', 993),
    smtp: tls('smtp.yandex.ru', 465),
    appPassword: 'https://id.yandex.ru/security/app-passwords',
  },
  {
    name: 'Mail.ru',
    domains: ['mail.ru', 'inbox.ru', 'list.ru', 'bk.ru', 'internet.ru', 'xmail.ru'],
    mx: ['mail.ru'],
    imap: tls('imap.mail.ru', 993),
    smtp: tls('smtp.mail.ru', 465),
    appPassword: 'https://account.mail.ru/user/2-step-auth/passwords',
  },
  {
    name: 'Rambler',
    domains: ['rambler.ru', 'lenta.ru', 'autorambler.ru', 'myrambler.ru', 'ro.ru', 'rambler.ua'],
    mx: ['rambler.ru'],
    imap: tls('imap.rambler.ru', 993),
    smtp: tls('smtp.rambler.ru', 465),
    appPassword: null,
  },
  {
    name: 'Outlook',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
    mx: ['protection.outlook.com', 'olc.protection.outlook.com'],
    imap: tls('outlook.office365.com', 993),
    smtp: startTls('smtp.office365.com', 587),
    appPassword: 'https://account.live.com/proofs/AppPassword',
  },
  {
    name: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    mx: ['mail.icloud.com'],
    imap: tls('imap.mail.me.com', 993),
    smtp: startTls('smtp.mail.me.com', 587),
    appPassword: 'https://account.apple.com/account/manage',
  },
  {
    name: 'Yahoo',
    domains: ['yahoo.com', 'ymail.com', 'rocketmail.com'],
    mx: ['yahoodns.net'],
    imap: tls('imap.mail.yahoo.com', 993),
    smtp: tls('smtp.mail.yahoo.com', 465),
    appPassword: 'https://login.yahoo.com/account/security',
  },
  {
    name: 'Zoho',
    domains: ['zoho.com', 'zohomail.com'],
    mx: ['zoho.com'],
    imap: tls('imap.zoho.com', 993),
    smtp: tls('smtp.zoho.com', 465),
    appPassword: 'https://accounts.zoho.com/home#security/app_password',
  },
  {
    name: 'Zoho Europe',
    domains: ['zoho.eu', 'zohomail.eu'],
    mx: ['zoho.eu'],
    imap: tls('imap.zoho.eu', 993),
    smtp: tls('smtp.zoho.eu', 465),
    appPassword: 'https://accounts.zoho.eu/home#security/app_password',
  },
  {
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.fm'],
    mx: ['messagingengine.com'],
    imap: tls('imap.fastmail.com', 993),
    smtp: tls('smtp.fastmail.com', 465),
    appPassword: 'https://app.fastmail.com/settings/security/apps',
  },
  {
    name: 'GMX',
    domains: ['gmx.com', 'gmx.net', 'gmx.de'],
    mx: ['gmx.net'],
    imap: tls('imap.gmx.net', 993),
    smtp: tls('mail.gmx.net', 465),
    appPassword: null,
  },
];
