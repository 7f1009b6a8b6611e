'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorState } from '../ui/error-state';
import { FormError } from '../ui/form-error';
import { Notice } from '../ui/notice';
import { TableSkeleton } from '../ui/table-skeleton';
import { NoticeWay } from './notice-way';
import { TelegramLink } from './telegram-link';
import { ThisBrowser } from './this-browser';
import { useNoticeSettings } from './use-notice-settings';

/** How the signed-in person hears that a customer waits or a channel is down. Each switch is saved at once. */
export function NoticesForm() {
  const t = useTranslations('notices');
  const [linking, setLinking] = useState(false);
  const { settings, save, reload } = useNoticeSettings({ linking });
  if (settings.isPending) return <TableSkeleton />;
  if (settings.isError) {
    return (
      <ErrorState
        error={settings.error}
        onRetry={() => void settings.refetch()}
        retrying={settings.isFetching}
      />
    );
  }
  const { email, push, telegram, emailMissing, browsers, pushKey, telegramLinked } = settings.data;
  const set = (change: Partial<{ email: boolean; push: boolean; telegram: boolean }>) =>
    save.mutate({ email, push, telegram, ...change });
  return (
    <div className="flex flex-col gap-2">
      <p className="text-muted-foreground">{t('text')}</p>
      <ul className="divide-y divide-border">
        <NoticeWay
          label={t('email')}
          hint={t('emailHint')}
          checked={email}
          onChange={(on) => set({ email: on })}
        >
          {email && emailMissing.length > 0 ? (
            <Notice kind="waiting">{t('emailMissing', { settings: emailMissing.join(', ') })}</Notice>
          ) : null}
        </NoticeWay>
        <NoticeWay
          label={t('push')}
          hint={t('pushHint', { count: browsers })}
          checked={push}
          onChange={(on) => set({ push: on })}
        >
          {!push ? null : pushKey === null ? (
            <Notice kind="waiting">{t('pushMissing')}</Notice>
          ) : (
            <ThisBrowser pushKey={pushKey} known={browsers > 0} onChanged={() => void reload()} />
          )}
        </NoticeWay>
        <NoticeWay
          label={t('telegram')}
          hint={telegramLinked ? t('telegramLinked') : t('telegramUnlinked')}
          checked={telegram}
          onChange={(on) => set({ telegram: on })}
        >
          {telegram || !telegramLinked ? (
            <TelegramLink linked={telegramLinked} onLinking={setLinking} />
          ) : null}
        </NoticeWay>
      </ul>
      <FormError error={save.error} />
    </div>
  );
}
