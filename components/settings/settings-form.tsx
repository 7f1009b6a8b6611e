import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import type { Saving } from './saving';

type Props = {
  save: Pick<Saving<never>, 'isPending' | 'error'>;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
};

/** Fields that are saved together, what was wrong with them, and the button. */
export function SettingsForm({ save, onSubmit, children }: Props) {
  const t = useTranslations('ui');
  return (
    <form onSubmit={onSubmit} noValidate className="flex flex-col gap-6">
      {children}
      <FormError error={save.error} />
      <Button type="submit" className="self-start" pending={save.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}
