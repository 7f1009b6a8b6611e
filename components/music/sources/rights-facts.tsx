'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FactList } from '../fact-list';
import { fileAddress } from '../file-address';
import type { WireSource } from '../music-api';
import { useIsStaff } from '../use-is-staff';
import { TerritoryNames } from './territory-names';

/** Whose the rights are, which, where, how long, and what shows it. */
export function RightsFacts({ rights }: { rights: WireSource['declaration'] }) {
  const t = useTranslations('music.rights');
  const format = useFormatter();
  const isStaff = useIsStaff();
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium', timeZone: 'UTC' });
  const { holder, licence, licenceUrl, evidenceUrl, evidenceFileId, territories } = rights;
  // The file itself is for those who look after the library.
  const file = evidenceFileId !== null && isStaff ? fileAddress(evidenceFileId) : null;
  const evidence = evidenceUrl ?? file;
  const facts: [string, ReactNode][] = [
    [t('holder'), holder],
    [
      t('licence'),
      licenceUrl === null ? (
        licence
      ) : (
        <Outside key="licence" href={licenceUrl}>
          {licence}
        </Outside>
      ),
    ],
    [t('territories'), <TerritoryNames key="territories" codes={territories} />],
    [
      t('validity'),
      rights.validUntil === null
        ? t('since', { from: day(rights.validFrom) })
        : t('fromTo', { from: day(rights.validFrom), to: day(rights.validUntil) }),
    ],
    [
      t('evidence'),
      evidence === null ? (
        t('evidenceKept')
      ) : (
        <Outside key="evidence" href={evidence}>
          {t('showEvidence')}
        </Outside>
      ),
    ],
  ];
  return <FactList facts={facts} />;
}

function Outside({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="text-primary-text underline underline-offset-4 wrap-anywhere hover:no-underline"
    >
      {children}
      {/* On paper nobody can follow a link. */}
      <span className="hidden print:inline"> ({href})</span>
    </a>
  );
}
