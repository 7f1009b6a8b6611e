'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { countChosen } from './inbox-filters';
import { useFilterChoices } from './use-filter-choices';
import { useInboxFilters } from './use-inbox-filters';

const days = ['from', 'to'] as const;

/** Everything the list can be filtered by; each choice holds at once and stands in the address. */
export function FiltersDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('inbox.more');
  const { filters, replace } = useInboxFilters();
  const choices = useFilterChoices();
  const none = Object.fromEntries([...choices.map(({ name }) => name), ...days].map((name) => [name, null]));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      footer={
        <>
          <Button variant="secondary" disabled={countChosen(filters) === 0} onClick={() => replace(none)}>
            {t('clear')}
          </Button>
          <Button onClick={onClose}>{t('done')}</Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {choices.map(({ name, label, options }) => (
          <Field key={name} label={label}>
            {(control) => (
              <Select
                {...control}
                value={filters[name] ?? ''}
                onChange={(event) => replace({ [name]: event.target.value || null })}
              >
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
        {days.map((name) => (
          <Field key={name} label={t(name)}>
            {(control) => (
              <Input
                {...control}
                type="date"
                value={filters[name] ?? ''}
                onChange={(event) => replace({ [name]: event.target.value || null })}
              />
            )}
          </Field>
        ))}
      </div>
    </Dialog>
  );
}
