'use client';

import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { ErrorState } from '../ui/error-state';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { TableSkeleton } from '../ui/table-skeleton';
import { ChatPreview } from './chat-preview';
import { useCompanyChat } from './use-company-chat';
import { WidgetPanel } from './widget-panel';

/** The link to give to customers, and the page as they see it. */
export function ChatLink() {
  const t = useTranslations('settings');
  const chat = useCompanyChat();
  if (chat.isPending) return <TableSkeleton />;
  if (chat.isError) {
    return <ErrorState error={chat.error} onRetry={() => void chat.refetch()} retrying={chat.isFetching} />;
  }
  const { url } = chat.data;
  return (
    <div className="flex flex-col gap-6">
      <Field label={t('chatLink')} hint={t('chatLinkHint')}>
        {(control) => (
          <Input
            {...control}
            readOnly
            value={url}
            onFocus={(event) => event.target.select()}
            className="font-mono"
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={url} label={t('copyLink')} />
        <Button asChild variant="secondary">
          <a href={url} target="_blank" rel="noopener">
            <ExternalLink aria-hidden />
            {t('openChat')}
          </a>
        </Button>
      </div>
      <ChatPreview url={url} />
      <WidgetPanel />
    </div>
  );
}
