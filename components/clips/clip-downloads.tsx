'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { DropdownMenu } from '../ui/dropdown-menu';
import { MenuItem } from '../ui/menu-item';
import type { WireClip } from './clips-api';

const kinds = ['video', 'srt', 'vtt', 'ass'] as const;

/** The video and the files of its subtitles, to be saved; nothing once they are kept no longer. */
export function ClipDownloads({ clip, name }: { clip: WireClip; name: string }) {
  const t = useTranslations('clips');
  const there = kinds.flatMap((kind) => {
    const id = clip.files[kind];
    return id === undefined ? [] : [{ kind, id }];
  });
  if (there.length === 0) return <span className="px-2 text-sm text-muted-foreground">{t('filesGone')}</span>;
  return (
    <DropdownMenu
      trigger={
        <Button variant="secondary" size="sm" aria-label={t('downloadOf', { name })}>
          <Download aria-hidden />
          {t('download')}
        </Button>
      }
    >
      {there.map(({ kind, id }) => (
        <MenuItem key={kind} asChild>
          <a href={`/api/files/${id}?download=1`} download>
            {t(`files.${kind}`)}
          </a>
        </MenuItem>
      ))}
    </DropdownMenu>
  );
}
