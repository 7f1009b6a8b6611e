'use client';

import { useMutation } from '@tanstack/react-query';
import { queryString } from '../../../api/query-string';
import { request } from '../../../api/request';
import type { WirePreview } from '../../music-api';

export interface PreviewWish {
  readonly url: string;
  readonly limit: number;
}

/** What a page of a source has, without bringing anything. A page may take a while: nothing is asked twice by itself. */
export function usePreview(sourceId: string) {
  return useMutation({
    mutationFn: ({ url, limit }: PreviewWish) =>
      request<WirePreview>(`/api/music/import/preview${queryString({ url, limit, sourceId })}`),
  });
}
