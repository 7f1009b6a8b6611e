'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CalendarSettings } from '@/lib/calendar/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

/** When the company can be visited and when it delivers. */
export function useCalendarSettings(onSaved: () => void) {
  const client = useQueryClient();
  const settings = useQuery({
    queryKey: queryKeys.calendarSettings,
    queryFn: ({ signal }) => request<CalendarSettings>('/api/calendar-settings', { signal }),
  });
  const save = useMutation({
    mutationFn: (wish: CalendarSettings) =>
      request<CalendarSettings>('/api/calendar-settings', { method: 'PUT', json: wish }),
    onSuccess: (saved) => {
      client.setQueryData(queryKeys.calendarSettings, saved);
      onSaved();
    },
  });
  return { settings, save };
}
