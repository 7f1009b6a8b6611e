'use client';

import { FileText, FileX } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { FileAttachment } from '@/lib/conversations/schemas';

/** A document to open, or the word that it could not be had. */
export function AttachedFile({ file, url }: { file: FileAttachment; url: string | null }) {
  const t = useTranslations('chat.attached');
  const format = useFormatter();
  const look =
    'flex w-fit max-w-full items-center gap-3 rounded border border-border bg-card px-4 py-3 text-sm';
  if (url === null) {
    return (
      <p className={look}>
        <FileX aria-hidden className="size-5 shrink-0 text-failed" />
        <span className="min-w-0 wrap-anywhere">{t('missing', { name: file.name })}</span>
      </p>
    );
  }
  const kilobytes = Math.max(1, Math.round(file.size / 1024));
  return (
    <a href={url} download={file.name} className={`${look} hover:bg-hover`}>
      <FileText aria-hidden className="size-5 shrink-0 text-muted-foreground" />
      <span className="min-w-0">
        <span className="block truncate font-medium">{file.name}</span>
        <span className="text-xs text-muted-foreground tabular-nums">
          {kilobytes < 1_000
            ? t('kilobytes', { size: format.number(kilobytes) })
            : t('megabytes', { size: format.number(kilobytes / 1_024, { maximumFractionDigits: 1 }) })}
        </span>
      </span>
    </a>
  );
}
