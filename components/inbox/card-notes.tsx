'use client';

import { useTranslations } from 'next-intl';
import { DateTime } from '../ui/date-time';
import { Section } from '../ui/section';
import type { WireNote } from './use-notes';

/** What colleagues noted about a customer, the newest first. */
export function CardNotes({ notes, timeZone }: { notes: readonly WireNote[]; timeZone: string }) {
  const t = useTranslations('inbox');
  if (notes.length === 0) return null;
  return (
    <Section title={t('card.notes')}>
      <ul className="flex flex-col gap-2">
        {notes.toReversed().map(({ id, author, text, createdAt }) => (
          <li key={id} className="rounded bg-waiting-soft px-3 py-2">
            <p className="text-xs text-waiting">
              {author ?? t('assign.somebody')} · <DateTime at={createdAt} timeZone={timeZone} style="date" />
            </p>
            <p className="line-clamp-4 wrap-anywhere whitespace-pre-wrap">{text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
