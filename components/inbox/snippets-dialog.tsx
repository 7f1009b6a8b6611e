'use client';

import { MessageSquareText, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { TableSkeleton } from '../ui/table-skeleton';
import { SnippetForm } from './snippet-form';
import { SnippetRow } from './snippet-row';
import { useSnippets, type WireSnippet } from './use-snippets';

/** The replies a company keeps ready: added, changed and thrown away. */
export function SnippetsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('inbox.snippets');
  const snippets = useSnippets();
  const [edited, setEdited] = useState<WireSnippet | 'new' | null>(null);
  const close = (open: boolean) => !open && onClose();
  if (edited !== null) {
    return (
      <Dialog open onOpenChange={close} title={t(edited === 'new' ? 'add' : 'edit')}>
        <SnippetForm snippet={edited === 'new' ? undefined : edited} onDone={() => setEdited(null)} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={close}
      title={t('title')}
      description={t('text')}
      footer={
        <Button onClick={() => setEdited('new')}>
          <Plus aria-hidden />
          {t('add')}
        </Button>
      }
    >
      {snippets.isPending ? (
        <TableSkeleton />
      ) : snippets.isError ? (
        <ErrorState
          error={snippets.error}
          onRetry={() => void snippets.refetch()}
          retrying={snippets.isFetching}
        />
      ) : snippets.data.length === 0 ? (
        <EmptyState icon={MessageSquareText} title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <ul className="divide-y divide-border">
          {snippets.data.map((snippet) => (
            <SnippetRow key={snippet.id} snippet={snippet} onEdit={() => setEdited(snippet)} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}
