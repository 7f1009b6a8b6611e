'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { queryKeys } from '../api/query-keys';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { FormError } from '../ui/form-error';
import { DifferenceList } from './difference-list';
import { useRestore } from './use-restore';

type Props = { number: number; onClose: () => void };

/** What going back to a version would change now, and the decision to do so. */
export function GoBackDialog({ number, onClose }: Props) {
  const t = useTranslations('priceList');
  const ui = useTranslations('ui');
  const restore = useRestore(({ created, changed, withdrawn }) => {
    toast.success(t('wentBack', { restored: number, created, changed, withdrawn }));
    onClose();
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('goBackTo', { number })}
      description={t('goBackText')}
      className="sm:w-[min(92vw,840px)]"
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button pending={restore.isPending} onClick={() => restore.mutate(number)}>
            {t('goBackConfirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormError error={restore.error} />
        <DifferenceList
          label={t('changesTitle')}
          queryKey={[...queryKeys.priceListVersions, number, 'restoring']}
          path={`/api/price-list-versions/${number}/differences`}
          query={{ of: 'restoring' }}
          nothing={t('goBackNothing')}
        />
      </div>
    </Dialog>
  );
}
