'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ThreadMessage } from '../chat/thread-message';
import { LanguageSwitch } from '../preferences/language-switch';
import { Avatar } from '../ui/avatar';
import { IconButton } from '../ui/icon-button';
import { StatusDot } from '../ui/status-dot';
import type { Tone } from '../ui/tone';
import type { Shop } from './shop';

type Props = {
  shop: Shop;
  messages: readonly ThreadMessage[];
  /** The server cannot be reached at the moment. */
  lost: boolean;
  /** Puts a framed chat away. */
  onClose?: (() => void) | undefined;
};

/** Whose chat it is, who answers, and the other language. */
export function ChatHeader({ shop, messages, lost, onClose }: Props) {
  const t = useTranslations('chat');
  const [tone, words] = statusOf();
  return (
    <header className="border-b border-border bg-card px-4 pt-[env(safe-area-inset-top)]">
      <div className="mx-auto flex h-16 max-w-3xl items-center gap-3">
        <Avatar name={shop.name} className="rounded bg-primary text-primary-foreground" />
        <div className="min-w-0 flex-1">
          <h1 className="truncate text-base font-semibold">{shop.name}</h1>
          <p role="status" className="text-xs text-muted-foreground">
            <StatusDot tone={tone}>{t(words)}</StatusDot>
          </p>
        </div>
        {onClose ? (
          <IconButton icon={X} label={t('closeChat')} side="bottom" onClick={onClose} />
        ) : (
          <LanguageSwitch />
        )}
      </div>
    </header>
  );

  function statusOf(): [Tone, 'connecting' | 'closed' | 'person-answers' | 'open'] {
    if (lost) return ['waiting', 'connecting'];
    if (!shop.open) return ['neutral', 'closed'];
    const lastEvent = messages.findLast((message) => message.author === 'SYSTEM')?.text;
    return ['paid', lastEvent === 'human-took-over' ? 'person-answers' : 'open'];
  }
}
