'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCopy } from '../ui/use-copy';

/** A few characters to be sent elsewhere exactly so; a tap copies them. */
export function CopyChip({ text }: { text: string }) {
  const t = useTranslations('channels.guide');
  const { copied, copy } = useCopy(text);
  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      aria-label={t('copyOf', { text })}
      onClick={() => void copy()}
      className="inline-flex max-w-full items-center gap-2 rounded-half border border-border bg-muted px-2 py-0.5 align-baseline font-mono text-sm transition-colors hover:bg-hover"
    >
      <span className="truncate">{text}</span>
      <Icon aria-hidden className="size-3.5 shrink-0 text-muted-foreground" />
      <span aria-live="polite" className="sr-only">
        {copied ? t('copiedOf', { text }) : ''}
      </span>
    </button>
  );
}
