'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { WireStep } from './channels-api';

type Params = NonNullable<WireStep['params']>;

/** Sentences whose keys come from the server. One that this page does not know gets the general sentence. */
export function useChannelWords() {
  const t = useTranslations('channels');
  return useMemo(() => {
    // The server names any key of the file; the types know only those that are written out.
    const find = (key: string, params?: Params) =>
      t.has(key as 'reasons.unknown') ? t(key as 'reasons.unknown', params) : undefined;
    const reason = (key: string | null) => find(`reasons.${key}`) ?? t('reasons.unknown');
    return {
      /** Why a channel does not work. */
      reason,
      /** What the other side wants done on the phone. */
      linking: (key: string | null) =>
        find(`linking.${key}`) ?? find(`reasons.${key}`) ?? t('linking.unknown'),
      loginFailed: (key: string) => find(`loginFailed.${key}`) ?? t('loginFailed.unknown'),
      /** What a step of the check-up found; undefined when there is nothing to say. */
      finding: ({ finding, params, result }: WireStep) => {
        if (finding === undefined) return undefined;
        const what = find(`doctor.findings.${finding}.what`, params);
        const remedy = find(`doctor.findings.${finding}.remedy`, params);
        if (what !== undefined) return { what, remedy };
        if (result !== 'failed') return undefined;
        return { what: t('doctor.findings.unknown.what'), remedy: t('doctor.findings.unknown.remedy') };
      },
    };
  }, [t]);
}
