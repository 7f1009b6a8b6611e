'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { Progress } from '../ui/progress';
import type { WireKnowledgeBase } from './price-list-api';
import { useDiscard } from './use-discard';

/** A large file on its way: how far it is, and the way out. */
export function ReadingProgress({
  knowledgeBase,
  onCancelled,
}: {
  knowledgeBase: WireKnowledgeBase;
  onCancelled: () => void;
}) {
  const t = useTranslations('priceList');
  const cancel = useDiscard(onCancelled);
  const { id, title, readPercent, readRows } = knowledgeBase;
  return (
    <section className="flex max-w-160 flex-col gap-4 rounded border border-border bg-card p-6">
      <Progress value={readPercent} label={t('readingTitle', { name: title })} />
      <p className="text-muted-foreground tabular-nums">{t('readingRows', { count: readRows })}</p>
      <p className="text-muted-foreground">{t('readingText')}</p>
      <FormError error={cancel.error} />
      <Button
        variant="secondary"
        className="self-start"
        pending={cancel.isPending}
        onClick={() => cancel.mutate(id)}
      >
        {t('cancelReading')}
      </Button>
    </section>
  );
}
