'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import type { AssistantSettings, AssistantSettingsChange } from '@/lib/assistant/settings/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';

const path = '/api/assistant/settings';

/** Who answers, how it sounds, and what it may cost. */
export function useAssistantSettings() {
  const ui = useTranslations('ui');
  const client = useQueryClient();
  const settings = useQuery({
    queryKey: queryKeys.assistantSettings,
    queryFn: ({ signal }) => request<AssistantSettings>(path, { signal }),
  });
  const save = useMutation({
    mutationFn: (wish: AssistantSettingsChange) =>
      request<AssistantSettings>(path, { method: 'PATCH', json: wish }),
    onSuccess: (saved) => {
      client.setQueryData(queryKeys.assistantSettings, saved);
      void client.invalidateQueries({ queryKey: queryKeys.assistantBudget });
      toast.success(ui('saved'));
    },
  });
  return { settings, save };
}
