'use client';

import { useFormatter, useNow, useTranslations } from 'next-intl';
import { Notice } from '../ui/notice';
import type { WireConversation } from './use-conversations';

type Props = { conversation: WireConversation; timeZone: string };

const soonMs = 3 * 3_600_000;

/** What stands between a reply and the customer: the messenger's window, or the customer's own wish. */
export function ReplyNotice({ conversation, timeZone }: Props) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const { blocked, windowEndsAt, humanWindowEndsAt, lastCustomerMessageAt } = conversation;
  if (blocked) return <Notice kind="failed">{t('blocked')}</Notice>;
  if (windowEndsAt === null) return null;
  const time = (at: string) =>
    format.dateTime(new Date(at), {
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
    });
  const left = new Date(windowEndsAt).getTime() - now.getTime();
  if (left > soonMs) return null;
  if (left > 0) {
    return <p className="text-xs text-muted-foreground">{t('windowCloses', { time: time(windowEndsAt) })}</p>;
  }
  if (humanWindowEndsAt !== null && new Date(humanWindowEndsAt) > now) {
    return <Notice kind="waiting">{t('windowOverHuman', { time: time(humanWindowEndsAt) })}</Notice>;
  }
  const since = new Date(lastCustomerMessageAt ?? windowEndsAt).getTime();
  const hours = Math.round((new Date(windowEndsAt).getTime() - since) / 3_600_000);
  return <Notice kind="waiting">{t('windowOver', { hours })}</Notice>;
}
