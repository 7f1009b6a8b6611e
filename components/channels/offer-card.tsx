'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ChannelIcon } from './channel-icon';
import type { WireOffer } from './channels-api';
import { connectPath } from './connect-path';

/** A way to connect; one that is blocked says why and what to do. A full plan blocks them all, and is told once above. */
export function OfferCard({ offer: { adapter, kind, blocked, setting } }: { offer: WireOffer }) {
  const t = useTranslations('channels');
  const name = t(`adapters.${adapter}.name`);
  return (
    <li className="relative flex items-start gap-3 rounded border border-border bg-card p-4 transition-colors has-[a:hover]:border-input has-[a:hover]:bg-hover">
      <ChannelIcon kind={kind} />
      <div className="min-w-0 flex-1">
        <h3 className="font-medium">
          {blocked ? (
            name
          ) : (
            <Link href={connectPath(adapter)} className="after:absolute after:inset-0 hover:underline">
              {name}
            </Link>
          )}
        </h3>
        <p className="mt-0.5 text-muted-foreground">{t(`adapters.${adapter}.text`)}</p>
        {blocked && blocked !== 'plan-limit' ? (
          <p className="mt-1 text-waiting">{t(`blocked.${blocked}`, { setting: setting ?? '' })}</p>
        ) : null}
      </div>
    </li>
  );
}
