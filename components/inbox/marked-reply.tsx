'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Claim } from '@/lib/assistant/receipts/schemas';
import { cn } from '../ui/class-names';
import { ClaimOrigin } from './claim-origin';
import { piecesOf } from './pieces-of';

/** A reply with its numbers marked; choosing one tells which row it came from. */
export function MarkedReply({ text, claims }: { text: string; claims: readonly Claim[] }) {
  const t = useTranslations('inbox.receipt');
  const [chosen, setChosen] = useState<Claim | null>(null);
  return (
    <div className="rounded bg-muted px-4 py-3">
      <p className="break-words whitespace-pre-line">
        {piecesOf(text, claims).map(({ start, words, claim }) =>
          claim ? (
            <button
              key={start}
              type="button"
              aria-expanded={chosen === claim}
              aria-label={t('from', { text: words })}
              onClick={() => setChosen(chosen === claim ? null : claim)}
              className={cn(
                'rounded-half px-0.5 underline decoration-primary decoration-2 underline-offset-4 transition-colors hover:bg-primary-soft',
                chosen === claim && 'bg-primary-soft',
              )}
            >
              {words}
            </button>
          ) : (
            <span key={start}>{words}</span>
          ),
        )}
      </p>
      {chosen ? (
        <ClaimOrigin claim={chosen} words={text.slice(chosen.start, chosen.end)} />
      ) : claims.length > 0 ? (
        <p className="mt-2 text-xs text-muted-foreground">{t('choose', { count: claims.length })}</p>
      ) : null}
    </div>
  );
}
