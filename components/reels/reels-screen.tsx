'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Screen } from '../shell/screen';
import { useActiveCompany } from '../shell/use-active-company';
import { PageHeader } from '../ui/page-header';
import { ReelForm } from './reel-form';
import { ReelGallery } from './reel-gallery';
import type { WireReelOrder } from './reels-api';
import { TelegramLink } from './telegram-link';
import { useReelDraft } from './use-reel-draft';
import { useReels } from './use-reels';

/** A photo and a sentence go in above, videos come out below. */
export function ReelsScreen() {
  const t = useTranslations('reels');
  const company = useActiveCompany();
  const [draft, change] = useReelDraft(company?.id ?? '');
  const reels = useReels();
  const gallery = useRef<HTMLElement>(null);
  // A form begun anew from an older video: what the last one held of its photo is let go.
  const [round, setRound] = useState(0);

  function beginAgain({ photoId, text, template, wishes, price, soundtrackId }: WireReelOrder) {
    change({ photoId, text, template, wishes, price: price ?? '', soundtrackId });
    setRound((before) => before + 1);
  }

  return (
    <Screen>
      <PageHeader title={t('title')} text={t('text')} action={<TelegramLink />} />
      <div className="flex flex-col gap-10">
        <ReelForm
          key={round}
          begunAgain={round > 0}
          draft={draft}
          onChange={change}
          means={reels.data?.pages[0]}
          onOrdered={() => gallery.current?.scrollIntoView({ behavior: 'smooth', block: 'nearest' })}
        />
        <ReelGallery ref={gallery} reels={reels} timeZone={company?.timeZone ?? 'UTC'} onAgain={beginAgain} />
      </div>
    </Screen>
  );
}
