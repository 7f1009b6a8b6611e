import EmailReplyParser from 'email-reply-parser';

const mostSignatureLines = 12;

/**
 * What somebody wrote themselves in a plain-text mail, without quoted mails and signatures in a dozen languages. A long
 * "signature" is kept: it is text after a dashed line. Some of the parser's patterns are cubic, so pass it short texts.
 */
export function visibleReply(text: string): string {
  return new EmailReplyParser()
    .read(text)
    .getFragments()
    .filter((fragment) => !fragment.isQuoted())
    .filter(
      (fragment) => !fragment.isSignature() || fragment.getContent().split('\n').length > mostSignatureLines,
    )
    .map((fragment) => fragment.getContent())
    .join('\n')
    .trim();
}
