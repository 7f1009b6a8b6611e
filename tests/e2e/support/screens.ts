import type { APIRequestContext } from 'playwright-core';
import { inject } from 'vitest';

/** Every page of the product, by its folder, and where to look at it; a reason where a story of its own looks. */
export type Screens = Readonly<Record<string, readonly string[] | { readonly seenBy: string }>>;

/** The addresses of a shop that has sold something: what is named by an id is found through the shop's own lists. */
export async function findScreens(request: APIRequestContext): Promise<Screens> {
  const ask = async <T>(address: string): Promise<T> =>
    (await (await request.get(`${inject('baseUrl')}${address}`)).json()) as T;
  const { conversations } = await ask<{ conversations: { id: string; paymentStatus: string }[] }>(
    '/api/conversations?limit=50',
  );
  const { orders } = await ask<{ orders: { id: string; payment: { url: string | null } | null }[] }>(
    '/api/orders?limit=50',
  );
  const { channels } = await ask<{ channels: { id: string }[] }>('/api/channels');
  const chat = await ask<{ url: string }>('/api/company/chat');
  const paid = conversations.find(({ paymentStatus }) => paymentStatus === 'paid') ?? conversations[0];
  const pay = orders.map(({ payment }) => payment?.url).find((url) => url?.includes('/pay/'));
  return {
    '/': ['/'],
    '/sign-in': ['/sign-in'],
    '/sign-up': ['/sign-up'],
    '/welcome': ['/welcome'],
    '/inbox': ['/inbox'],
    '/inbox/[id]': [`/inbox/${paid?.id}`],
    '/orders': ['/orders', `/orders?order=${orders[0]?.id}`],
    '/calendar': ['/calendar'],
    '/price-list': tabs('/price-list', 'faq', 'synonyms', 'uploads', 'versions'),
    '/assistant': tabs('/assistant', 'manner', 'budget', 'try'),
    '/reels': ['/reels'],
    '/clips': ['/clips'],
    '/clips/[id]': { seenBy: 'clips-story' },
    '/music': ['/music'],
    '/music/albums/[id]': { seenBy: 'music-story' },
    '/music/imports/[id]': { seenBy: 'music-story' },
    '/music/sources/[id]': { seenBy: 'music-story' },
    '/music/sources/[id]/change': { seenBy: 'music-story' },
    '/music/sources/new': { seenBy: 'music-story' },
    '/music/tracks/[id]': { seenBy: 'music-story' },
    '/credits': ['/credits'],
    '/plan': ['/plan'],
    '/channels': ['/channels'],
    '/channels/[id]': [`/channels/${channels[0]?.id}`],
    '/channels/connect/[adapter]': ['/channels/connect/telegram', '/channels/connect/mailbox'],
    '/channels/leads': ['/channels/leads'],
    '/settings': tabs(
      '/settings',
      'delivery',
      'daysOff',
      'changes',
      'chat',
      'notices',
      'history',
      'keys',
      'tokens',
    ),
    '/chat/[key]': [new URL(chat.url).pathname],
    '/pay/[paymentId]': pay ? [new URL(pay).pathname] : [],
    '/paid': ['/paid'],
    '/booking/[token]': { seenBy: 'calendar-story' },
    '/upload/[token]': { seenBy: 'clips-story' },
  };
}

const tabs = (page: string, ...more: string[]): string[] => [
  page,
  ...more.map((tab) => `${page}?tab=${tab}`),
];
