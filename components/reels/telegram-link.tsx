'use client';

import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { useTelegramLink } from './use-telegram-link';

/** The way to the same credits and videos in Telegram; nothing where no bot is set up. */
export function TelegramLink() {
  const t = useTranslations('reels');
  const { state, open } = useTelegramLink();
  if (!state?.available) return null;
  return (
    <Button variant="secondary" pending={open.isPending || open.isSuccess} onClick={() => open.mutate()}>
      <Send aria-hidden />
      {state.linked && state.name ? t('telegramLinked', { name: state.name }) : t('telegram')}
    </Button>
  );
}
