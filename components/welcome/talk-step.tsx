'use client';

import { ExternalLink } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ChatPreview } from '../settings/chat-preview';
import { useCompanyChat } from '../settings/use-company-chat';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { ErrorState } from '../ui/error-state';
import { TableSkeleton } from '../ui/table-skeleton';
import { StepTitle } from './step-title';

const ideas = ['talk1', 'talk2', 'talk3'] as const;

/** The shop's own chat, live, beside what to try in it. */
export function TalkStep() {
  const t = useTranslations('welcome');
  const s = useTranslations('settings');
  const chat = useCompanyChat();
  if (chat.isPending) return <TableSkeleton />;
  if (chat.isError) {
    return <ErrorState error={chat.error} onRetry={() => void chat.refetch()} retrying={chat.isFetching} />;
  }
  return (
    <div className="grid gap-8 lg:grid-cols-[1fr_auto]">
      <div className="flex flex-col gap-6">
        <StepTitle title={t('talkTitle')} text={t('talkText')} />
        <ul className="flex list-disc flex-col gap-2 pl-5 text-base">
          {ideas.map((idea) => (
            <li key={idea}>{t(idea)}</li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <Button asChild size="lg">
            <Link href="/inbox">{t('toInbox')}</Link>
          </Button>
        </div>
        <div className="flex flex-wrap gap-2">
          <CopyButton text={chat.data.url} label={s('copyLink')} />
          <Button asChild variant="secondary">
            <a href={chat.data.url} target="_blank" rel="noopener">
              <ExternalLink aria-hidden />
              {s('openChat')}
            </a>
          </Button>
        </div>
      </div>
      <div className="lg:w-95">
        <ChatPreview url={chat.data.url} />
      </div>
    </div>
  );
}
