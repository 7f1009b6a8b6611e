'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Composer } from '../chat/composer';
import { FormError } from '../ui/form-error';

type Props = { conversationId: string; fieldId: string; onNote: (text: string) => Promise<unknown> };

/** Where one notes something for colleagues; it looks unlike a reply, because it must never be one. */
export function NoteBox({ conversationId, fieldId, onNote }: Props) {
  const t = useTranslations('inbox');
  const [error, setError] = useState<unknown>(null);
  return (
    <div className="flex flex-col gap-2">
      <FormError error={error} />
      <Composer
        name={`${conversationId}-note`}
        fieldId={fieldId}
        label={t('note')}
        placeholder={t('notePlaceholder')}
        className="border-dashed border-waiting bg-waiting-soft"
        onSend={async (text) => {
          setError(null);
          await onNote(text).catch((refusal: unknown) => {
            setError(refusal);
            throw refusal;
          });
        }}
      />
    </div>
  );
}
