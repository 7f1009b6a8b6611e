/** A room may import only rooms that stand above it here. */
export const roomOrder: readonly string[] = [
  'audit',
  'identity',
  'companies',
  'vault',
  'notices',
  'hooks',
  'media',
  'speech',
  'credits',
  'payments',
  'billing',
  'knowledge',
  'calendar',
  'orders',
  'channels',
  'conversations',
  'assistant',
  'music',
  'subtitles',
  'reels',
  'bots',
  'support',
  'metrics',
  'inbound',
  'erasure',
  'admin',
];

/** Where a file stands. `door` is its top folder; files at the root (configuration) and tests stand outside the house. */
export type Place =
  | { readonly floor: 'door'; readonly door: 'app' | 'jobs' | 'components' | 'scripts' }
  | { readonly floor: 'room'; readonly room: string }
  | { readonly floor: 'pipe'; readonly vendor: string }
  | { readonly floor: 'ground' }
  | { readonly floor: 'outside' };

export function placeOf(file: string): Place {
  const [top = '', second = '', third] = file.split('/');
  if (isTest(file)) return { floor: 'outside' };
  if (top === 'app' || top === 'jobs' || top === 'components' || top === 'scripts')
    return { floor: 'door', door: top };
  if (top !== 'lib') return { floor: 'outside' };
  if (second === 'platform') return { floor: 'ground' };
  if (second === 'vendors') return { floor: 'pipe', vendor: third ?? '' };
  return third === undefined && second.includes('.') ? { floor: 'outside' } : { floor: 'room', room: second };
}

export function isTest(file: string): boolean {
  return file.startsWith('tests/') || /\.test\.tsx?$/.test(file);
}

/** The page of a room, or of a part of it, that the browser may read too. */
export function isSchemas(file: string): boolean {
  return /^lib\/(?!platform\/|vendors\/)[^/]+\/(?:[^/]+\/)?schemas\.ts$/.test(file);
}

export function isStore(file: string): boolean {
  return /^lib\/[^/]+\/(store\.ts|store\/.+)$/.test(file);
}
