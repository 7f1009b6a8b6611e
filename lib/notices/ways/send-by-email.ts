import type { Ctx } from '@/lib/platform/context';
import { env } from '@/lib/platform/env';
import { sendMail } from '@/lib/vendors/mailer';
import type { OutgoingNotice } from './outgoing-notice';

/** The same notice has the same number, so that a mail handed over twice is shown once. */
export async function sendByEmail(_ctx: Ctx, { notice, reader, text }: OutgoingNotice): Promise<void> {
  const site = env().X8_URL;
  await sendMail({
    id: notice.id,
    to: reader.email,
    subject: text.title,
    text: [
      text.body,
      `${text.open}: ${site}${notice.path}`,
      `-- \n${text.footer}\n${site}/settings?tab=notices`,
    ].join('\n\n'),
  });
}
