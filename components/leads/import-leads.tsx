'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { FileDrop } from '../ui/file-drop';
import { FormError } from '../ui/form-error';
import { Progress } from '../ui/progress';
import { ImportReport } from './import-report';
import { useImportLeads } from './use-import-leads';

/** A file of leads comes in, and what became of each row is said. */
export function ImportLeads() {
  const t = useTranslations('channels.leads');
  const load = useImportLeads();
  if (load.isSuccess) {
    return (
      <div className="flex flex-col gap-4">
        <ImportReport report={load.data} />
        <Button variant="secondary" className="self-start" onClick={() => load.reset()}>
          {t('another')}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <FileDrop
        label={t('drop')}
        hint={t('dropHint')}
        accept=".csv,text/csv"
        busy={load.isPending ? t('reading', { name: load.variables.name }) : undefined}
        onFile={(file) => load.mutate(file)}
      />
      {load.isPending && load.percent < 100 ? <Progress value={load.percent} label={t('sending')} /> : null}
      <FormError error={load.error} />
    </div>
  );
}
