'use client';

import { useTranslations } from 'next-intl';
import { queryKeys } from '../api/query-keys';
import { Dialog } from '../ui/dialog';
import { DifferenceList } from './difference-list';

type Props = {
  /** A version's number, or `edits`. */
  version: number | 'edits';
  title: string;
  onClose: () => void;
};

/** What a version changed, item by item. */
export function VersionDialog({ version, title, onClose }: Props) {
  const t = useTranslations('priceList');
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={t('showChanges')}
      className="sm:w-[min(92vw,840px)]"
    >
      <DifferenceList
        label={title}
        queryKey={[...queryKeys.priceListVersions, version, 'made']}
        path={`/api/price-list-versions/${version}/differences`}
        query={{}}
      />
    </Dialog>
  );
}
