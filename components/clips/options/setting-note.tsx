'use client';

import { PlugZap } from 'lucide-react';
import { useTranslations } from 'next-intl';

type Props = { what: 'transcriber' | 'translator' | 'voice'; setting: string };

/** Nobody here can do it: which setting would change that. */
export function SettingNote({ what, setting }: Props) {
  const t = useTranslations('clips.missing');
  return (
    <p className="flex items-start gap-2 text-sm text-muted-foreground">
      <PlugZap aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="wrap-anywhere">
        {t.rich(what, { setting: () => <code className="font-mono text-xs">{setting}</code> })}
      </span>
    </p>
  );
}
