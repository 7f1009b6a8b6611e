'use client';

import { Bot, User } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ThreadMessage } from './thread-message';
import type { Viewer } from './viewer';

/** Who is speaking, above the first of their messages. */
export function AuthorLine({ message, viewer }: { message: ThreadMessage; viewer: Viewer }) {
  const t = useTranslations('chat');
  if (message.author === 'CUSTOMER' && viewer.kind === 'customer')
    return <span className="sr-only">{t('you')}</span>;
  const name =
    message.author === 'CUSTOMER'
      ? viewer.other
      : message.author === 'ASSISTANT'
        ? t('assistant')
        : (message.authorName ?? t(viewer.kind === 'owner' ? 'colleague' : 'person'));
  const Icon = message.author === 'ASSISTANT' ? Bot : User;
  return (
    <span className="flex items-center gap-1 text-xs text-muted-foreground">
      <Icon aria-hidden className="size-3.5" />
      {name}
    </span>
  );
}
