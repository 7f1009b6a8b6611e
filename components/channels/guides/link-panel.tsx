'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Notice } from '../../ui/notice';
import { useChannelLink } from '../use-channel-link';
import { useChannelWords } from '../use-channel-words';
import { bold } from './bold';
import { LinkSign } from './link-sign';

type Props = { channelId: string; onStartOver: () => void };

/** The linking of a phone as it goes: what to do on it, the picture or the code, and where it stands in words. */
export function LinkPanel({ channelId, onStartOver }: Props) {
  const t = useTranslations('channels.waha');
  const g = useTranslations('channels.guide');
  const words = useChannelWords();
  const link = useChannelLink(channelId);
  if (link.isError && !link.data) {
    return (
      <ErrorState
        className="py-6"
        error={link.error}
        onRetry={() => void link.refetch()}
        retrying={link.isFetching}
      />
    );
  }
  const state = link.data?.state ?? 'waiting';
  if (state === 'failed') {
    return (
      <Notice kind="failed" role="alert" action={<Button onClick={onStartOver}>{g('startOver')}</Button>}>
        {t('states.failed')} {link.data?.what ? words.reason(link.data.what) : null}
      </Notice>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {state === 'waiting' || state === 'scan' || state === 'code' ? (
        <ol className="flex list-decimal flex-col gap-1 pl-5">
          <li>{t.rich('onPhone', bold)}</li>
          <li>{state === 'code' ? t.rich('onPhoneCode', bold) : t('scan')}</li>
        </ol>
      ) : null}
      {state === 'asks' ? (
        <Notice kind="waiting">
          <p>{t('states.asks')}</p>
          <p className="mt-1 font-medium">{words.linking(link.data?.what ?? null)}</p>
        </Notice>
      ) : null}
      <LinkSign link={link.data} />
      <p role="status" className={state === 'asks' ? 'sr-only' : 'text-muted-foreground'}>
        {t(`states.${state}`)}
      </p>
      <Button variant="ghost" size="sm" className="-ml-3 self-start" onClick={onStartOver}>
        {g('startOver')}
      </Button>
    </div>
  );
}
