import MailComposer from 'nodemailer/lib/mail-composer';

/** A mail to be written. Addresses are bare and checked by the caller; names and subject are put into words by us. */
export interface NewMail {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
  readonly file: { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array } | null;
}

/** The mail as it goes over the wire (RFC 5322). Contents come from memory only: nothing is read from disk or the net. */
export async function composeMail(mail: NewMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: oneLine(mail.from.name), address: mail.from.address },
    to: { name: '', address: mail.to },
    subject: oneLine(mail.subject),
    messageId: mail.messageId,
    ...(mail.inReplyTo !== null && { inReplyTo: mail.inReplyTo }),
    ...(mail.references.length > 0 && { references: [...mail.references] }),
    headers: { ...mail.headers },
    text: mail.text,
    html: mail.html,
    ...(mail.file && {
      attachments: [
        {
          filename: oneLine(mail.file.name),
          contentType: oneLine(mail.file.contentType),
          content: Buffer.from(mail.file.bytes),
        },
      ],
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  });
  return composer.compile().build();
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
