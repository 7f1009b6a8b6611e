'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { toast } from 'sonner';
import { ErrorState } from '../ui/error-state';
import { TableSkeleton } from '../ui/table-skeleton';
import { useWidget } from './use-widget';
import { WidgetCode } from './widget-code';
import { WidgetForm } from './widget-form';

/** The chat on the company's own sites: where, how it looks, and the code to paste. */
export function WidgetPanel() {
  const t = useTranslations('settings.widget');
  const titleId = useId();
  const { widget, save } = useWidget(() => void toast.success(t('saved')));
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-4 border-t border-border pt-6">
      <div className="flex flex-col gap-1">
        <h2 id={titleId} className="text-base font-semibold">
          {t('title')}
        </h2>
        <p className="text-muted-foreground">{t('text')}</p>
      </div>
      {widget.isPending ? (
        <TableSkeleton />
      ) : widget.isError ? (
        <ErrorState error={widget.error} onRetry={() => void widget.refetch()} retrying={widget.isFetching} />
      ) : (
        <div className="flex flex-col gap-6">
          <WidgetForm settings={widget.data.settings} save={save} />
          <WidgetCode widget={widget.data} />
        </div>
      )}
    </section>
  );
}
