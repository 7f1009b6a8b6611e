'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/request';
import { agreeToPush, endPush, readPush } from './browser-push';

const path = '/api/notices/push';

/** Notices in this browser: how they stand, and the way to agree or not. */
export function useBrowserPush(pushKey: string, onChanged: () => void) {
  const client = useQueryClient();
  const queryKey = ['browser-push', pushKey];
  const state = useQuery({ queryKey, queryFn: () => readPush(pushKey), staleTime: 0 });
  const done = () => {
    void client.invalidateQueries({ queryKey });
    onChanged();
  };
  const allow = useMutation({
    mutationFn: async () => {
      const subscription = await agreeToPush(pushKey);
      if (subscription) await request(path, { method: 'POST', json: subscription });
    },
    onSettled: done,
  });
  const forget = useMutation({
    mutationFn: async () => {
      const endpoint = await endPush();
      if (endpoint) await request(path, { method: 'DELETE', json: { endpoint } });
    },
    onSettled: done,
  });
  return { state: state.data, allow, forget };
}
