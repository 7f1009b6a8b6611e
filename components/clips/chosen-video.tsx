'use client';

import { FileVideo, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '../ui/icon-button';

type Props = { name: string; fileId: string; onDrop: () => void };

/** The video that is there already, with its first picture where the browser can show it. */
export function ChosenVideo({ name, fileId, onDrop }: Props) {
  const t = useTranslations('clips.source');
  const [shown, setShown] = useState(true);
  return (
    <div className="flex items-center gap-3 rounded border border-border bg-card p-3">
      {shown ? (
        <video
          muted
          playsInline
          preload="metadata"
          aria-hidden
          tabIndex={-1}
          src={`/api/files/${fileId}#t=0.1`}
          onError={() => setShown(false)}
          className="h-14 w-20 shrink-0 rounded-half bg-overlay object-contain"
        />
      ) : (
        <span className="grid h-14 w-20 shrink-0 place-items-center rounded-half bg-muted text-muted-foreground">
          <FileVideo aria-hidden className="size-6" />
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="text-sm text-muted-foreground" role="status">
          {t('ready')}
        </span>
      </span>
      <IconButton icon={X} label={t('another')} onClick={onDrop} />
    </div>
  );
}
