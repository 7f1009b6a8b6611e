import type { ParsedMail } from '@/lib/vendors/mime';
import { cleanText } from '../../clean-text';
import type { IncomingFile } from '../../schemas';
import type { MailEvent } from './mail-event';

const mostFiles = 20;
/** Smaller pictures inside a text are logos, lines and counters. */
const leastInlineBytes = 2_000;

/** The files of a mail as the conversation keeps them; `ref` leads back to the mail and the file's number in it. */
export function filesOf(event: MailEvent, mail: ParsedMail): IncomingFile[] {
  if (event.tooLarge !== undefined) {
    const type = { contentType: 'message/rfc822', size: event.tooLarge };
    return [{ kind: 'file', ref: `${event.place}#0`, name: 'mail.eml', ...type }];
  }
  return mail.files
    .map((file, index) => ({ file, index }))
    .filter(
      ({ file }) => !(file.inline && file.contentType.startsWith('image/') && file.size < leastInlineBytes),
    )
    .slice(0, mostFiles)
    .map(({ file: { name, contentType, size }, index }) => ({
      kind: kindOf(contentType),
      ref: `${event.place}#${index}`,
      ...(name !== null && {
        name: cleanText(name)
          .replace(/[\n\t/\\]+/g, ' ')
          .slice(0, 300),
      }),
      contentType: contentType.slice(0, 200),
      size,
    }));
}

function kindOf(contentType: string): IncomingFile['kind'] {
  const [top] = contentType.split('/');
  return top === 'image' || top === 'audio' || top === 'video' ? top : 'file';
}
