'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FileAttachment } from '@/lib/conversations/schemas';
import { cn } from '../ui/class-names';
import { AttachedFile } from './attached-file';
import { Lightbox } from './lightbox';

/** A picture, large enough to see what it is; a tap shows it whole. One that cannot be drawn is a file. */
export function AttachedPicture({ file, url }: { file: FileAttachment; url: string }) {
  const t = useTranslations('chat.attached');
  const [open, setOpen] = useState(false);
  const [broken, setBroken] = useState(false);
  const sticker = file.kind === 'sticker';
  const alt = t(sticker ? 'sticker' : 'picture', { name: file.name });
  if (broken) return <AttachedFile file={file} url={url} />;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)} className="block cursor-zoom-in rounded">
        {/* biome-ignore lint/performance/noImgElement: private files come from our own door and are not to be cached elsewhere */}
        <img
          src={url}
          alt={alt}
          loading="lazy"
          onError={() => setBroken(true)}
          className={cn(
            'rounded object-contain',
            sticker ? 'size-32' : 'max-h-80 max-w-full border border-border',
          )}
        />
      </button>
      {open ? <Lightbox url={url} name={file.name} alt={alt} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
