'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';
import { TableSkeleton } from '../ui/table-skeleton';
import { undoMs } from '../ui/undo-ms';
import { useSynonyms, type WireSynonyms } from './use-synonyms';

/** Words of this shop's customers that mean the same: search finds one by the other. */
export function SynonymsPanel() {
  const t = useTranslations('catalogue.synonyms');
  const ui = useTranslations('ui');
  const { list, add, remove } = useSynonyms();
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const phrases = typed
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean);
  const wrong = phrases.length < 2;

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (wrong) return;
    add.mutate(phrases, {
      onSuccess: () => {
        setTyped('');
        setChecked(false);
      },
    });
  }

  function forget(group: WireSynonyms) {
    remove.mutate(group, {
      onSuccess: () =>
        toast.success(t('deleted'), {
          duration: undoMs,
          action: { label: ui('undo'), onClick: () => add.mutate(group.phrases) },
        }),
    });
  }

  const groups = list.data?.synonyms ?? [];
  return (
    <div className="flex max-w-160 flex-col gap-4">
      <p className="text-muted-foreground">{t('text')}</p>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <Field label={t('label')} hint={t('hint')} error={checked && wrong ? t('atLeastTwo') : undefined}>
          {(control) => (
            <Input
              {...control}
              value={typed}
              maxLength={600}
              placeholder={t('example')}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <FormError error={add.error ?? remove.error} />
        <Button type="submit" pending={add.isPending} className="self-start">
          {t('add')}
        </Button>
      </form>
      {list.isPending ? (
        <TableSkeleton />
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
      ) : groups.length === 0 ? (
        <p className="rounded border border-border bg-card px-4 py-6 text-center text-muted-foreground">
          {t('empty')}
        </p>
      ) : (
        <ul aria-label={t('title')} className="divide-y divide-border rounded border border-border bg-card">
          {groups.map((group) => (
            <li key={group.id} className="flex items-center gap-2 py-1 pr-2 pl-4">
              <span className="min-w-0 flex-1 wrap-anywhere">{group.phrases.join(' = ')}</span>
              <IconButton
                icon={Trash2}
                label={t('delete', { phrases: group.phrases.join(', ') })}
                onClick={() => forget(group)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
