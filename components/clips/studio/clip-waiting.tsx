'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ClipFailed } from '../clip-failed';
import { ClipProgress } from '../clip-progress';
import type { WireClip } from '../clips-api';
import { isUnderWay } from '../is-under-way';
import { useEndClip } from '../use-end-clip';
import { StudioHeader } from './studio-header';
import { VersionsPanel } from './versions-panel';

/** A clip that is not there yet, or did not work out. */
export function ClipWaiting({ clip }: { clip: WireClip }) {
  const t = useTranslations('clips');
  const router = useRouter();
  const { cancel } = useEndClip();
  return (
    <>
      <StudioHeader clip={clip} />
      <div className="flex max-w-form flex-col gap-4">
        <Card className="flex flex-col gap-4 p-4 sm:p-6">
          {isUnderWay(clip) ? (
            <>
              <ClipProgress clip={clip} />
              <p className="text-sm text-muted-foreground">{t('studio.waiting')}</p>
              <Button
                variant="secondary"
                size="sm"
                className="self-start"
                pending={cancel.isPending}
                onClick={() => cancel.mutate(clip.id)}
              >
                {t('cancel')}
              </Button>
            </>
          ) : (
            <ClipFailed clip={clip} onRequested={(next) => router.push(`/clips/${next.id}`)} />
          )}
        </Card>
        <VersionsPanel clipId={clip.id} />
      </div>
    </>
  );
}
