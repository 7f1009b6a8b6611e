'use client';

import { useTranslations } from 'next-intl';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import type { Shop } from './shop';

const starters = ['browse', 'person'] as const;

type Props = {
  shop: Shop;
  /** Says a starter in the visitor's name; undefined when the conversation has begun. */
  onSay: ((text: string) => void) | undefined;
};

/** Stands before the first message: what this place can do, and a tap to begin. */
export function ChatOpening({ shop, onSay }: Props) {
  const t = useTranslations('chat');
  return (
    <div className="flex flex-col items-center gap-3 py-8 text-center">
      <Avatar name={shop.name} className="size-16 rounded bg-primary text-xl text-primary-foreground" />
      <h2 className="text-lg font-semibold">{t('greetingTitle', { shop: shop.name })}</h2>
      <p className="max-w-96 text-base text-balance text-muted-foreground">{t('greeting')}</p>
      {onSay ? (
        <ul aria-label={t('quickReplies')} className="flex flex-wrap justify-center gap-2 pt-2">
          {starters.map((starter) => (
            <li key={starter}>
              <Button
                variant="secondary"
                className="h-11 rounded-full border-primary text-primary-text"
                onClick={() => onSay(t(`starters.${starter}`))}
              >
                {t(`starters.${starter}`)}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
