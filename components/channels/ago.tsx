'use client';

import { useFormatter } from 'next-intl';
import { useActiveCompany } from '../shell/use-active-company';
import { useAgo } from './use-ago';

/** A moment as people remember it; pointing at it shows the date and time on the company's clock. */
export function Ago({ at, className }: { at: string; className?: string }) {
  const ago = useAgo();
  const format = useFormatter();
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const exact = format.dateTime(new Date(at), { dateStyle: 'long', timeStyle: 'short', timeZone });
  return (
    <time dateTime={at} title={exact} className={className}>
      {ago(at)}
    </time>
  );
}
