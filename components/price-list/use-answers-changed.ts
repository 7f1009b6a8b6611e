'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Missing, WireAnswersChanged } from './price-list-api';

/** How far back answers are looked at. */
export const answerDays = 30;

/** Which answers of past conversations would be others after publishing. */
export function useAnswersChanged(id: string, missing: Missing) {
  return useQuery({
    queryKey: [...queryKeys.dryRuns, id, 'answers', missing],
    queryFn: ({ signal }) =>
      request<WireAnswersChanged>(
        `/api/knowledge-bases/${id}/answers?missing=${missing}&days=${answerDays}`,
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}
