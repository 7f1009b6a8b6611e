'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { FiltersDialog } from './filters-dialog';
import { countChosen } from './inbox-filters';
import { useInboxFilters } from './use-inbox-filters';

/** Opens what else the list can be filtered by, and says how much of it is. */
export function FiltersButton() {
  const t = useTranslations('inbox');
  const [open, setOpen] = useState(false);
  const count = countChosen(useInboxFilters().filters);
  return (
    <>
      <Button
        variant="ghost"
        className="px-3"
        aria-label={count > 0 ? t('more.buttonChosen', { count }) : t('more.button')}
        onClick={() => setOpen(true)}
      >
        <SlidersHorizontal aria-hidden />
        {count > 0 ? <span className="font-semibold text-primary-text tabular-nums">{count}</span> : null}
      </Button>
      {open ? <FiltersDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
