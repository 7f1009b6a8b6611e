'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { useAddress } from '../address/use-address';
import { UploadPanel } from '../price-list/upload-panel';
import { UploadReview } from '../price-list/upload-review';
import { useActiveCompany } from '../shell/use-active-company';
import { Button } from '../ui/button';
import { StepTitle } from './step-title';

export function PriceListStep({ onDone }: { onDone: () => void }) {
  const t = useTranslations('welcome');
  const c = useTranslations('catalogue');
  const { get, set } = useAddress();
  const company = useActiveCompany();
  const upload = get('upload');
  return (
    <div className="flex flex-col gap-6">
      <StepTitle title={t('priceListTitle')} text={t('priceListText')} />
      {upload ? (
        <UploadReview
          key={upload}
          id={upload}
          currency={company?.currency ?? 'USD'}
          backLabel={c('anotherFile')}
          onBack={() => set({ upload: null })}
          onPublished={(result) => {
            toast.success(c('published', { ...result }));
            onDone();
          }}
        />
      ) : (
        <div className="flex max-w-form flex-col gap-6">
          <UploadPanel onRead={(knowledgeBase) => set({ upload: knowledgeBase.id })} />
          <Button variant="link" className="self-start" onClick={onDone}>
            {t('later')}
          </Button>
        </div>
      )}
    </div>
  );
}
