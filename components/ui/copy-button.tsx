'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from './button';
import { useCopy } from './use-copy';

/** Puts `text` on the clipboard and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useTranslations('ui');
  const { copied, copy } = useCopy(text);
  return (
    <Button variant="secondary" onClick={() => void copy()}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{copied ? t('copied') : label}</span>
    </Button>
  );
}
