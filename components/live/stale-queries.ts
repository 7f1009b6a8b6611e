import { queryKeys } from '../api/query-keys';

type News = { readonly conversationId?: string; readonly id?: string };

/** Which answers a piece of news makes old. The news carries ids only; the screens read the truth again. */
export function staleQueries(kind: string, { conversationId, id }: News): readonly (readonly string[])[] {
  const thread = conversationId ? [queryKeys.conversation(conversationId)] : [];
  switch (kind) {
    case 'message':
      return [
        queryKeys.conversations,
        ...thread,
        ...(conversationId ? [queryKeys.messages(conversationId)] : []),
      ];
    case 'conversation':
      return [queryKeys.conversations, queryKeys.contacts, ...thread];
    case 'conversation-settings':
      return [queryKeys.conversationSettings];
    case 'snippet':
      return [queryKeys.snippets];
    case 'order':
      return [
        queryKeys.orders,
        queryKeys.payments,
        queryKeys.bookings,
        queryKeys.contacts,
        queryKeys.conversations,
        ...thread,
        ...(id ? [queryKeys.order(id)] : []),
      ];
    case 'booking':
      return [queryKeys.bookings, queryKeys.orders, ...thread];
    case 'knowledge':
      return [
        queryKeys.knowledgeBases,
        queryKeys.priceListVersions,
        queryKeys.items,
        queryKeys.faq,
        queryKeys.synonyms,
      ];
    case 'channel':
      return [queryKeys.channels, ...(id ? [queryKeys.channel(id), queryKeys.channelLink(id)] : [])];
    case 'lead':
      return [queryKeys.leads, queryKeys.campaigns];
    case 'credits':
      return [queryKeys.credits, queryKeys.reels];
    case 'reel':
      return [queryKeys.reels];
    case 'clip':
      return [queryKeys.clips];
    default:
      return [];
  }
}
