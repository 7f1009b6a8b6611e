'use client';

import { useMutation } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { request } from '../api/request';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { Notice } from '../ui/notice';

type Props = { linked: boolean; onLinking: (linking: boolean) => void };

interface BotLink {
  readonly url: string;
  readonly expiresAt: string;
}

/** Links the person's own chat with the company's bot: a link is opened in Telegram, and the page waits for it. */
export function TelegramLink({ linked, onLinking }: Props) {
  const t = useTranslations('notices');
  const [linkedBefore, setLinkedBefore] = useState(linked);
  const link = useMutation({
    mutationFn: () => request<BotLink>('/api/notices/telegram', { method: 'POST' }),
    onSuccess: () => {
      setLinkedBefore(linked);
      onLinking(true);
    },
  });
  const { data, reset } = link;
  useEffect(() => {
    if (!data) return;
    const end = () => {
      onLinking(false);
      reset();
    };
    if (linked && !linkedBefore) {
      end();
      return;
    }
    const timer = setTimeout(end, Math.max(0, new Date(data.expiresAt).getTime() - Date.now()));
    return () => clearTimeout(timer);
  }, [data, linked, linkedBefore, onLinking, reset]);
  return (
    <div className="flex flex-col items-start gap-2">
      {data ? (
        <>
          <Button asChild>
            <a href={data.url} target="_blank" rel="noopener">
              <Send aria-hidden />
              {t('openTelegram')}
            </a>
          </Button>
          <Notice role="status">{t('linkWaiting')}</Notice>
        </>
      ) : (
        <Button variant="secondary" onClick={() => link.mutate()} pending={link.isPending}>
          <Send aria-hidden />
          {linked ? t('linkAgain') : t('link')}
        </Button>
      )}
      <FormError error={link.error} />
    </div>
  );
}
