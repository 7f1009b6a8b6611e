interface MailHint {
  readonly name: string;
  /** Where its users make the password for other programs; null where it takes none at all. */
  readonly appPassword: string | null;
}

const google: MailHint = { name: 'Gmail', appPassword: 'https://myaccount.google.com/apppasswords' };
const yandex: MailHint = { name: 'Яндекс', appPassword: 'https://id.yandex.ru/security/app-passwords' };
const mailRu: MailHint = {
  name: 'Mail.ru',
  appPassword: 'https://account.mail.ru/user/2-step-auth/passwords',
};
const icloud: MailHint = { name: 'iCloud', appPassword: 'https://account.apple.com/account/manage' };
const yahoo: MailHint = { name: 'Yahoo', appPassword: 'https://login.yahoo.com/account/security' };
const microsoft: MailHint = { name: 'Outlook.com', appPassword: null };

const hints: ReadonlyArray<readonly [MailHint, RegExp]> = [
  [google, /^(gmail|googlemail)\.com$/],
  [yandex, /^(ya\.ru|yandex\.\w+|narod\.ru)$/],
  [mailRu, /^(mail|inbox|list|bk|internet|xmail)\.ru$/],
  [icloud, /^(icloud|me|mac)\.com$/],
  [yahoo, /^(yahoo\.[\w.]+|ymail\.com|rocketmail\.com)$/],
  [microsoft, /^(outlook|hotmail|live|msn)\.[\w.]+$/],
];

/** What to know about the mail service of an address before its password is typed; null when nothing is known. */
export function mailHint(address: string): (MailHint & { readonly gmail: boolean }) | null {
  const domain = address.trim().toLowerCase().split('@')[1] ?? '';
  const found = hints.find(([, domains]) => domains.test(domain))?.[0];
  return found ? { ...found, gmail: found === google } : null;
}
