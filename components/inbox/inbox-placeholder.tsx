'use client';

import { MessagesSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '../ui/empty-state';

/** Beside the list, before a conversation is chosen. */
export function InboxPlaceholder() {
  const t = useTranslations('inbox');
  return (
    <div className="grid flex-1 place-items-center">
      <EmptyState icon={MessagesSquare} title={t('chooseTitle')} text={t('chooseText')} />
    </div>
  );
}
