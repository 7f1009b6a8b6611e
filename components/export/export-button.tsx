'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { toast } from 'sonner';
import { useErrorText } from '../api/use-error-text';
import { IconButton } from '../ui/icon-button';

type Props = { onExport: () => void; pending: boolean; error: unknown };

/** Saves the table beside it as a file. */
export function ExportButton({ onExport, pending, error }: Props) {
  const t = useTranslations('ui');
  const { text } = useErrorText(error);
  useEffect(() => {
    if (error) toast.error(text);
  }, [error, text]);
  return (
    <IconButton
      icon={Download}
      label={t('export')}
      variant="secondary"
      pending={pending}
      onClick={onExport}
    />
  );
}
