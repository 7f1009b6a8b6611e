'use client';

import { useTranslations } from 'next-intl';
import type { Note } from '@/lib/knowledge/schemas';
import { Notice } from '../ui/notice';

const most = 6;

/** What was done without being asked, so that nothing surprises. */
export function NoteList({ notes }: { notes: readonly Note[] }) {
  const t = useTranslations('priceListReport');
  const c = useTranslations('catalogue');
  if (notes.length === 0) return null;
  return (
    <Notice>
      <ul className="flex flex-col gap-1">
        {notes.slice(0, most).map((note) => (
          <li key={`${note.sheet}-${note.row}-${note.key}-${note.params.sheet}`}>
            {note.row === null ? null : (
              <span className="text-muted-foreground">{c('placeRow', { row: note.row })}: </span>
            )}
            {t(`notes.${note.key}`, note.params)}
          </li>
        ))}
        {notes.length > most ? (
          <li className="text-muted-foreground">{c('moreNotes', { count: notes.length - most })}</li>
        ) : null}
      </ul>
    </Notice>
  );
}
