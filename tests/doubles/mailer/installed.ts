import { MailServer } from './mail-server';

/** A mail server that the settings of this process lead to. To be imported in `vi.hoisted`. */
export const mails = new MailServer();

process.env.SMTP_URL = await mails.start();
process.env.MAIL_FROM = 'X8 <x8@example.com>';
