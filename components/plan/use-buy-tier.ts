'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { PaidTier, TierPeriod } from '@/lib/billing/schemas';
import { request } from '../api/request';
import { orderKey } from '../reels/order-key';

interface Wish {
  readonly tier: PaidTier;
  readonly period: TierPeriod;
}

/** Goes to the page where a plan is paid; pressed twice, it is one purchase. */
export function useBuyTier() {
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: (wish: Wish) => {
      const name = `${wish.tier} ${wish.period}`;
      const key = keys.current.get(name) ?? orderKey();
      keys.current.set(name, key);
      return request<{ payUrl: string }>('/api/tiers/buy', { method: 'POST', json: { ...wish, key } });
    },
    onSuccess: ({ payUrl }) => window.location.assign(payUrl),
  });
}
