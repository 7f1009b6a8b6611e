'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { mostPriceListMegabytes } from '@/lib/media/schemas';
import { ProblemError } from '../api/problem-error';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import { upload } from '../api/upload';
import type { WireKnowledgeBase } from './price-list-api';

const path = '/api/knowledge-bases';

/** Has a file, or the sample, read; nothing is sold from it before it is published. `percent` of a file has arrived. */
export function useUploadPriceList(onRead: (knowledgeBase: WireKnowledgeBase) => void) {
  const t = useTranslations('catalogue');
  const client = useQueryClient();
  const [percent, setPercent] = useState(0);
  const mutation = useMutation({
    mutationFn: async (source: File | 'sample') => {
      setPercent(0);
      if (source === 'sample')
        return request<WireKnowledgeBase>(path, { method: 'POST', json: { sample: true } });
      // Before minutes are spent on sending it.
      if (source.size > mostPriceListMegabytes * 1024 * 1024) {
        const told = t('fileTooLarge', { name: source.name, limit: mostPriceListMegabytes });
        throw new ProblemError(told, { code: 'invalid' });
      }
      const form = new FormData();
      form.set('file', source);
      return upload<WireKnowledgeBase>(path, form, setPercent);
    },
    onSuccess: (knowledgeBase) => {
      client.setQueryData([...queryKeys.knowledgeBases, knowledgeBase.id], knowledgeBase);
      void client.invalidateQueries({ queryKey: queryKeys.knowledgeBases, exact: true });
      onRead(knowledgeBase);
    },
  });
  return { ...mutation, percent };
}
