'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { ThreadMessage } from './thread-message';
import type { Viewer } from './viewer';

/** Reads new messages of the other side aloud, and only those: not what was there before, not one's own. */
export function Announcer({ messages, viewer }: { messages: readonly ThreadMessage[]; viewer: Viewer }) {
  const t = useTranslations('chat');
  const [words, setWords] = useState('');
  const heard = useRef<string | undefined>(undefined);
  const newest = messages.at(-1);

  useEffect(() => {
    const before = heard.current;
    heard.current = newest?.key ?? '';
    if (before === undefined || !newest || before === newest.key) return;
    const mine = viewer.kind === 'customer' ? 'CUSTOMER' : 'HUMAN';
    if (newest.author === mine || newest.author === 'SYSTEM') return;
    setWords(
      t('newFrom', {
        name: newest.author === 'ASSISTANT' ? t('assistant') : viewer.other,
        text: newest.text,
      }),
    );
  }, [newest, viewer, t]);

  return (
    <p aria-live="polite" className="sr-only">
      {words}
    </p>
  );
}
