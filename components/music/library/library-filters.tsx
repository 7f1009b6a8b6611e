'use client';

import { useTranslations } from 'next-intl';
import { useAddress } from '../../address/use-address';
import { Select } from '../../ui/select';
import { useSources } from '../sources/use-sources';
import { useIsStaff } from '../use-is-staff';
import { trackStates } from './track-states';

/** For those who look after the library: tracks of one source, or those that are not offered. */
export function LibraryFilters() {
  const t = useTranslations('music.library');
  const { get, set } = useAddress();
  const isStaff = useIsStaff();
  const sources = useSources(isStaff);
  if (!isStaff) return null;
  return (
    <div className="flex flex-wrap gap-2 max-sm:w-full">
      <div className="min-w-40 max-sm:flex-1">
        <Select
          aria-label={t('source')}
          value={get('source') ?? ''}
          onChange={(event) => set({ source: event.target.value || null })}
        >
          <option value="">{t('everySource')}</option>
          {sources.data?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div className="min-w-40 max-sm:flex-1">
        <Select
          aria-label={t('state')}
          value={get('state') ?? ''}
          onChange={(event) => set({ state: event.target.value || null })}
        >
          <option value="">{t('states.offered')}</option>
          {trackStates.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}
