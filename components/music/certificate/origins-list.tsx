'use client';

import { useTranslations } from 'next-intl';
import { Section } from '../../ui/section';
import { FactList } from '../fact-list';
import type { WireCertificate } from '../music-api';

const named = [
  'title',
  'artist',
  'album',
  'streamUrl',
  'pageUrl',
  'coverUrl',
  'durationMs',
  'isrc',
  'year',
] as const;

/** Which part of the page told which fact. */
export function OriginsList({ origins }: Pick<WireCertificate, 'origins'>) {
  const t = useTranslations('music.certificate');
  const all = Object.entries(origins);
  if (all.length === 0) return null;
  const nameOf = (field: string) => {
    const known = named.find((one) => one === field);
    return known ? t(`fields.${known}`) : field;
  };
  return (
    <Section title={t('origins')}>
      <FactList facts={all.map(([field, origin]) => [nameOf(field), origin])} />
    </Section>
  );
}
