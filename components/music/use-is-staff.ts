'use client';

import { useMe } from '../shell/use-me';

/** Whether whoever is signed in looks after the library; each request is checked again where it is answered. */
export function useIsStaff(): boolean {
  const role = useMe().data?.user.role;
  return role === 'MANAGER' || role === 'ADMIN';
}
