'use client';

import type { Attachment } from '@/lib/conversations/schemas';
import { AttachedContact } from './attached-contact';
import { AttachedFile } from './attached-file';
import { AttachedPicture } from './attached-picture';
import { AttachedPlace } from './attached-place';
import { AttachedSound } from './attached-sound';
import type { ThreadMessage } from './thread-message';
import type { Viewer } from './viewer';

/** What hangs on a message: pictures to look at, voices to listen to, the rest to open. */
export function MessageAttachments({ message, viewer }: { message: ThreadMessage; viewer: Viewer }) {
  return (message.attachments ?? []).map((attachment, index) => (
    // Attachments never change their places within a message.
    // biome-ignore lint/suspicious/noArrayIndexKey: their order is all they have
    <One key={index} attachment={attachment} viewer={viewer} />
  ));
}

function One({ attachment, viewer }: { attachment: Attachment; viewer: Viewer }) {
  if (attachment.kind === 'place') return <AttachedPlace place={attachment} />;
  if (attachment.kind === 'contact') return <AttachedContact contact={attachment} />;
  const url = attachment.fileId === null ? null : viewer.fileUrl(attachment.fileId);
  if (url === null) return <AttachedFile file={attachment} url={null} />;
  switch (attachment.kind) {
    case 'image':
    case 'sticker':
      return <AttachedPicture file={attachment} url={url} />;
    case 'voice':
    case 'audio':
      return <AttachedSound file={attachment} url={url} viewer={viewer} />;
    case 'video':
      return (
        // biome-ignore lint/a11y/useMediaCaption: a customer's own recording comes without captions
        <video
          controls
          preload="metadata"
          src={url}
          className="max-h-80 w-full rounded border border-border bg-black"
        />
      );
    case 'file':
      return <AttachedFile file={attachment} url={url} />;
  }
}
