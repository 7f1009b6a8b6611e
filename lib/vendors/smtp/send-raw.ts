import { Readable } from 'node:stream';
import type { MailLogin } from '@/lib/vendors/imap';
import { openSmtp } from './open-smtp';
import { type SmtpStage, smtpFailure } from './smtp-failure';

interface RawMail {
  readonly from: string;
  /** One bare address, checked by the caller: the envelope holds it and nothing else. */
  readonly to: string;
  readonly raw: Uint8Array;
}

/** Hands a raw mail to a server. Throws as the port's `send` says: refused, not taken, or nobody knows. */
export async function sendRaw(login: MailLogin, { from, to, raw }: RawMail): Promise<void> {
  const connection = await openSmtp(login);
  let stage: SmtpStage = 'before';
  const source = Readable.from([Buffer.from(raw)], { objectMode: false });
  source.once('end', () => {
    stage = 'handed-over';
  });
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.once('end', () => reject(new Error('The connection ended.')));
      connection.send({ from, to: [to], size: raw.byteLength }, source, (error) =>
        error ? reject(error) : resolve(),
      );
    });
    connection.quit();
  } catch (error) {
    connection.close();
    throw smtpFailure(error, stage);
  }
}
