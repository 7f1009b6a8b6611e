'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ContactCard } from '@/lib/conversations/desk/schemas';
import type { Wire } from '../api/wire';
import { DateTime } from '../ui/date-time';
import { Money } from '../ui/money';
import type { WireConversation } from './use-conversations';

type Props = {
  conversation: WireConversation;
  card: Wire<ContactCard> | undefined;
  timeZone: string;
};

/** Since when, in which language, how much was bought, and how it ended last. */
export function ContactFacts({ conversation, card, timeZone }: Props) {
  const t = useTranslations('inbox.card');
  const chat = useTranslations('chat');
  const locale = useLocale();
  const { language, outcome, outcomeReason, subject } = conversation;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm [&_dt]:text-muted-foreground">
      <dt>{t('since')}</dt>
      <dd>
        <DateTime at={card?.firstSeenAt ?? conversation.createdAt} timeZone={timeZone} style="date-year" />
      </dd>
      {language ? (
        <>
          <dt>{t('language')}</dt>
          <dd className="first-letter:uppercase">{languageName(language, locale)}</dd>
        </>
      ) : null}
      {card && card.orderCount > 0 ? (
        <>
          <dt>{t('paid')}</dt>
          <dd>
            {card.paid.length === 0
              ? t('nothing')
              : card.paid.map(({ currency, totalMinor }) => (
                  <Money
                    key={currency}
                    minor={totalMinor}
                    currency={currency}
                    className="block font-medium"
                  />
                ))}
          </dd>
        </>
      ) : null}
      {outcome ? (
        <>
          <dt>{t('ended')}</dt>
          <dd>
            {chat(`outcomes.${outcome}`)}
            {outcomeReason ? ` · ${chat(`outcomeReasons.${outcomeReason}`)}` : null}
          </dd>
        </>
      ) : null}
      {subject ? (
        <>
          <dt>{t('subject')}</dt>
          <dd className="wrap-anywhere">{subject}</dd>
        </>
      ) : null}
    </dl>
  );
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
