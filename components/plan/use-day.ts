'use client';

import { useFormatter } from 'next-intl';

/** Spells a day as the company's calendar has it. */
export function useDay(timeZone: string): (at: string) => string {
  const format = useFormatter();
  return (at) => format.dateTime(new Date(at), { day: 'numeric', month: 'long', year: 'numeric', timeZone });
}
