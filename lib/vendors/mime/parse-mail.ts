import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ParsedMail } from './parsed-mail';

const longestText = 500_000;
const longestReport = 20_000;
const mostHeaders = 300;
const longestHeader = 4_000;

/**
 * Reads a raw mail (RFC 5322, MIME). `contents` are the bytes of its files, in the order of `mail.files`. Charsets are put
 * into UTF-8; texts are cut at 500,000 characters. Throws `invalid` for a mail built to exhaust its reader.
 */
export async function parseMail(
  source: Uint8Array,
): Promise<{ readonly mail: ParsedMail; readonly contents: readonly Uint8Array[] }> {
  const email = await read(source);
  const files = email.attachments.filter((file) => !isReport(file));
  return {
    mail: {
      headers: email.headers
        .slice(0, mostHeaders)
        .map(({ key, value }) => ({ key, value: value.slice(0, longestHeader) })),
      to: (email.to ?? []).flatMap((one) => (one.group ? one.group : [one])).map(({ address }) => address),
      subject: (email.subject ?? '').slice(0, longestHeader),
      date: email.date ?? null,
      text: email.text?.slice(0, longestText) ?? null,
      html: email.html?.slice(0, longestText) ?? null,
      files: files.map((file) => ({
        name: file.filename,
        contentType: file.mimeType,
        size: bytesOf(file).byteLength,
        inline: file.related === true || file.disposition === 'inline',
      })),
      report: textOf(email.attachments.find(({ mimeType }) => /\/(global-)?delivery-status$/.test(mimeType))),
      reported: textOf(email.attachments.find(isReported)),
    },
    contents: files.map(bytesOf),
  };
}

async function read(source: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(source, { maxNestingDepth: 50, maxHeadersSize: 512 * 1024 });
  } catch (cause) {
    throw new AppError('invalid', 'input-invalid', { params: { detail: 'MIME' }, cause });
  }
}

const isReported = ({ mimeType }: Attachment): boolean =>
  mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers' || mimeType === 'message/global';

const isReport = ({ mimeType }: Attachment): boolean => /\/(global-)?delivery-status$/.test(mimeType);

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function textOf(file: Attachment | undefined): string | null {
  return file ? new TextDecoder().decode(bytesOf(file).subarray(0, longestReport)) : null;
}
