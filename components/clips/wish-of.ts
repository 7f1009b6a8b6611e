import type { ClipDraft } from './clip-draft';
import type { ClipWish } from './use-request-clip';

/** The draft as it is asked for; null while there is no video in it. */
export function wishOf({ source, options }: ClipDraft): ClipWish | null {
  if (source.kind === 'link') {
    const url = source.url.trim();
    // People leave out what their browser hides.
    const whole = /^[a-z][a-z+.-]*:/i.test(url) ? url : `https://${url}`;
    return url === '' ? null : { source: { kind: 'link', url: whole }, options };
  }
  return source.fileId === null ? null : { source: { kind: 'file', fileId: source.fileId }, options };
}
