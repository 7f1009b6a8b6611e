'use client';

import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ClipFacts } from '../clip-facts';
import type { WireClip } from '../clips-api';
import { useClipName } from '../use-clip-name';

/** The name of the clip, the way back, and what can be done with it. */
export function StudioHeader({ clip, children }: { clip: WireClip; children?: ReactNode }) {
  const t = useTranslations('clips');
  const name = useClipName(clip);
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 pb-4">
      <div className="min-w-0">
        <Link
          href="/clips"
          className="-ml-1 inline-flex items-center gap-1 rounded-half text-sm text-muted-foreground hover:text-foreground"
        >
          <ChevronLeft aria-hidden className="size-4" />
          {t('title')}
        </Link>
        <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">{name}</h1>
        <p className="text-sm text-muted-foreground">
          <ClipFacts clip={clip} />
        </p>
      </div>
      {children ? <div className="flex flex-wrap items-center gap-2 max-sm:w-full">{children}</div> : null}
    </header>
  );
}
