'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Screen } from '../shell/screen';
import { useActiveCompany } from '../shell/use-active-company';
import { PageHeader } from '../ui/page-header';
import { ClipForm } from './clip-form';
import { ClipList } from './list/clip-list';
import { useClipDraft } from './use-clip-draft';
import { useClipMeans } from './use-clip-means';
import { useClips } from './use-clips';
import { useFreshMeans } from './use-fresh-means';

/** A video goes in above, clips come out below. */
export function ClipsScreen() {
  const t = useTranslations('clips');
  const company = useActiveCompany();
  const draft = useClipDraft(company?.id ?? '');
  const means = useClipMeans();
  const clips = useClips();
  const list = useRef<HTMLElement>(null);
  useFreshMeans(clips.data);
  return (
    <Screen>
      <PageHeader title={t('title')} text={t('text')} />
      <div className="flex flex-col gap-10">
        <ClipForm
          draft={draft}
          means={means.data}
          onRequested={() => list.current?.scrollIntoView({ behavior: 'smooth', block: 'start' })}
        />
        <ClipList ref={list} clips={clips} timeZone={company?.timeZone ?? 'UTC'} />
      </div>
    </Screen>
  );
}
