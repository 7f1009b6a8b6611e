'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { choices } from './choices';
import type { ThreadMessage } from './thread-message';
import type { Viewer } from './viewer';

/** Answers to tap instead of typing, while the question stands. */
export function QuickReplies({
  message,
  viewer,
  newest,
}: {
  message: ThreadMessage;
  viewer: Viewer;
  newest: boolean;
}) {
  const t = useTranslations('chat');
  const { onSay } = viewer;
  const { others } = choices(message);
  if (!newest || !onSay || others.length === 0) return null;
  return (
    <ul aria-label={t('quickReplies')} className="flex flex-wrap gap-2 pt-1">
      {others.map((reply) => (
        <li key={reply.text} className="max-w-full">
          <Button
            variant="secondary"
            className="h-auto min-h-11 max-w-full rounded-full border-primary py-2 text-left whitespace-normal text-primary-text"
            onClick={() => onSay(reply.text)}
          >
            {reply.label}
          </Button>
        </li>
      ))}
    </ul>
  );
}
