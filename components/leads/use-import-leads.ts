'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeys } from '../api/query-keys';
import { upload } from '../api/upload';
import type { WireLeadImport } from './leads-api';

/** Takes in a file of leads; `percent` of it has arrived. */
export function useImportLeads() {
  const client = useQueryClient();
  const [percent, setPercent] = useState(0);
  const mutation = useMutation({
    mutationFn: (file: File) => {
      setPercent(0);
      const form = new FormData();
      form.set('file', file);
      return upload<WireLeadImport>('/api/leads/import', form, setPercent);
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKeys.leads });
      void client.invalidateQueries({ queryKey: queryKeys.campaigns });
    },
  });
  return { ...mutation, percent };
}
