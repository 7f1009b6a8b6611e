'use client';

import { CircleAlert, Paperclip, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../api/use-error-text';
import { cn } from '../ui/class-names';
import type { ChosenFile } from './use-attachments';

type Props = { files: readonly ChosenFile[]; onRemove: (key: string) => void };

/** What will go with the reply, each file with its way up and a way out. */
export function ChosenFiles({ files, onRemove }: Props) {
  if (files.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {files.map((file) => (
        <ChosenFileChip key={file.key} file={file} onRemove={() => onRemove(file.key)} />
      ))}
    </ul>
  );
}

function ChosenFileChip({ file, onRemove }: { file: ChosenFile; onRemove: () => void }) {
  const t = useTranslations('chat');
  const { text } = useErrorText(file.error);
  const rising = file.fileId === null && file.error === null;
  const Sign = file.error === null ? Paperclip : CircleAlert;
  return (
    <li
      className={cn(
        'flex max-w-full items-center gap-2 rounded border border-border bg-muted py-1 pr-1 pl-3 text-sm',
        file.error !== null && 'border-failed bg-failed-soft',
      )}
    >
      <Sign aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 truncate" aria-live="polite">
        {rising ? t('uploading', { name: file.name, percent: Math.round(file.percent) }) : file.name}
        {file.error === null ? null : <span className="block text-xs text-failed">{text}</span>}
      </span>
      <button
        type="button"
        aria-label={t('removeFile', { name: file.name })}
        onClick={onRemove}
        className="grid size-8 shrink-0 place-items-center rounded hover:bg-hover"
      >
        <X aria-hidden className="size-4" />
      </button>
    </li>
  );
}
