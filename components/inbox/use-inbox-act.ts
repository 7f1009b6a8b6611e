'use client';

import { useEffect, useRef } from 'react';
import { type InboxAct, inboxActs } from './inbox-acts';

/** Does something whenever its key is pressed. */
export function useInboxAct(act: InboxAct, listener: () => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => inboxActs.listen(act, () => latest.current()), [act]);
}
