'use client';

import { FileCheck2, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Field } from '../../../ui/field';
import { FileDrop } from '../../../ui/file-drop';
import { FormError } from '../../../ui/form-error';
import { IconButton } from '../../../ui/icon-button';
import { Input } from '../../../ui/input';
import type { StepPart } from './step-part';
import { useEvidence } from './use-evidence';

/** What shows the rights: an address, or a file that is kept with them. One of the two has to be there. */
export function EvidenceField({ draft, onChange, problemOf }: StepPart) {
  const t = useTranslations('music.declare');
  const save = useEvidence((evidenceFileId, evidenceName) => onChange({ evidenceFileId, evidenceName }));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="pb-1 text-sm font-medium">{t('evidence')}</legend>
      <p className="text-sm text-muted-foreground">{t('evidenceHint')}</p>
      {draft.evidenceFileId === null ? (
        <FileDrop
          label={t('evidenceFile')}
          hint={t('evidenceFileHint')}
          accept=".pdf,image/png,image/jpeg"
          busy={save.isPending ? t('evidenceSending') : undefined}
          onFile={(file) => save.mutate(file)}
        />
      ) : (
        <p className="flex items-center gap-2 rounded border border-border bg-card px-3 py-2 text-sm">
          <FileCheck2 aria-hidden className="size-4 shrink-0 text-paid" />
          <span className="min-w-0 flex-1 truncate">{draft.evidenceName || t('evidenceKept')}</span>
          <IconButton
            icon={X}
            size="icon-sm"
            label={t('evidenceRemove')}
            onClick={() => onChange({ evidenceFileId: null, evidenceName: '' })}
          />
        </p>
      )}
      <FormError error={save.error} />
      <Field label={t('evidenceUrl')} error={problemOf('rights.evidenceUrl', draft.evidenceUrl)}>
        {(control) => (
          <Input
            {...control}
            type="url"
            placeholder="https://"
            value={draft.evidenceUrl}
            onChange={(event) => onChange({ evidenceUrl: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}
