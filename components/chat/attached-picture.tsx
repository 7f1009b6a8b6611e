'use client';

import { useTranslations } from 'next-intl';
import type { FileAttachment } from '@/lib/conversations/schemas';
import { cn } from '../ui/class-names';

/** A picture, large enough to see what it is; a tap opens it whole. */
export function AttachedPicture({ file, url }: { file: FileAttachment; url: string }) {
  const t = useTranslations('chat.attached');
  const sticker = file.kind === 'sticker';
  return (
    <a href={url} target="_blank" rel="noopener" className="block">
      {/* biome-ignore lint/performance/noImgElement: private files come from our own door and are not to be cached elsewhere */}
      <img
        src={url}
        alt={t(sticker ? 'sticker' : 'picture', { name: file.name })}
        loading="lazy"
        className={cn(
          'rounded object-contain',
          sticker ? 'size-32' : 'max-h-80 max-w-full border border-border',
        )}
      />
    </a>
  );
}
