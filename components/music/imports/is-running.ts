import type { WireImport } from '../music-api';

export function isRunning({ state }: Pick<WireImport, 'state'>): boolean {
  return state === 'QUEUED' || state === 'RUNNING';
}
