'use client';

import { useCallback } from 'react';
import { useMe } from '../shell/use-me';
import { useMembers } from './use-members';

/** How somebody of the company is called; undefined for those who are not with it any more. */
export function useMemberName(): (userId: string | null) => string | undefined {
  const members = useMembers().data;
  const me = useMe().data?.user;
  return useCallback(
    (userId) => (userId === me?.id ? me?.name : members?.find((member) => member.userId === userId)?.name),
    [members, me],
  );
}
