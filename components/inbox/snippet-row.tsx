'use client';

import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { IconButton } from '../ui/icon-button';
import { useDeleteSnippet } from './use-delete-snippet';
import type { WireSnippet } from './use-snippets';

/** One saved reply, with the ways to change it and to throw it away. */
export function SnippetRow({ snippet, onEdit }: { snippet: WireSnippet; onEdit: () => void }) {
  const t = useTranslations('inbox.snippets');
  const [asking, setAsking] = useState(false);
  const remove = useDeleteSnippet();
  const { name, text } = snippet;
  return (
    <li className="flex items-start gap-2 py-3">
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">{name}</p>
        <p className="line-clamp-2 text-muted-foreground wrap-anywhere">{text}</p>
      </div>
      <IconButton icon={Pencil} label={t('editNamed', { name })} onClick={onEdit} />
      <IconButton icon={Trash2} label={t('deleteNamed', { name })} onClick={() => setAsking(true)} />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('deleteTitle', { name })}
        description={t('deleteText')}
        confirmLabel={t('delete')}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(snippet.id, { onSuccess: () => setAsking(false) })}
      />
    </li>
  );
}
