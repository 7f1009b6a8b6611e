'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WidgetSettings } from '@/lib/channels/widget/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

export interface Widget {
  readonly key: string;
  /** Where the script comes from. */
  readonly origin: string;
  readonly settings: WidgetSettings;
}

/** How the chat stands on the company's sites, and changing that. */
export function useWidget(onSaved: () => void) {
  const client = useQueryClient();
  return {
    widget: useQuery({
      queryKey: queryKeys.widget,
      queryFn: ({ signal }) => request<Widget>('/api/widget', { signal }),
    }),
    save: useMutation({
      mutationFn: (settings: WidgetSettings) =>
        request<WidgetSettings>('/api/widget', { method: 'PATCH', json: settings }),
      onSuccess: (settings) => {
        client.setQueryData<Widget>(queryKeys.widget, (known) => known && { ...known, settings });
        onSaved();
      },
    }),
  };
}
