'use client';

import { type ComponentProps, useMemo } from 'react';
import { Select } from '../ui/select';
import { useMounted } from '../ui/use-mounted';
import { timeZones } from './time-zones';

const none: ReadonlyMap<string, readonly string[]> = new Map();

/** An IANA zone. The stored one is offered even when this browser calls it by another name. */
export function TimeZoneSelect({ value, ...rest }: ComponentProps<'select'> & { value: string }) {
  const mounted = useMounted();
  const regions = useMemo(() => (mounted ? timeZones() : none), [mounted]);
  const known = [...regions.values()].some((zones) => zones.includes(value));
  return (
    <Select {...rest} value={value}>
      {known ? null : <option value={value}>{value}</option>}
      {[...regions].map(([region, zones]) => (
        <optgroup key={region} label={region}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
