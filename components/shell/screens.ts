import {
  Bot,
  Cable,
  CalendarDays,
  Captions,
  Clapperboard,
  Coins,
  Inbox,
  type LucideIcon,
  Music,
  Settings,
  ShoppingBag,
  Tags,
} from 'lucide-react';

type Screen = {
  href: string;
  icon: LucideIcon;
  key:
    | 'inbox'
    | 'orders'
    | 'calendar'
    | 'priceList'
    | 'reels'
    | 'clips'
    | 'music'
    | 'credits'
    | 'channels'
    | 'assistant'
    | 'settings';
};

/** Daily work, in the order of a sale. */
export const workScreens: readonly Screen[] = [
  { href: '/inbox', icon: Inbox, key: 'inbox' },
  { href: '/orders', icon: ShoppingBag, key: 'orders' },
  { href: '/calendar', icon: CalendarDays, key: 'calendar' },
  { href: '/price-list', icon: Tags, key: 'priceList' },
];

/** What brings customers into the chat. */
export const studioScreens: readonly Screen[] = [
  { href: '/reels', icon: Clapperboard, key: 'reels' },
  { href: '/clips', icon: Captions, key: 'clips' },
  { href: '/music', icon: Music, key: 'music' },
];

/** What is set once and seldom changed. */
export const setupScreens: readonly Screen[] = [
  { href: '/credits', icon: Coins, key: 'credits' },
  { href: '/channels', icon: Cable, key: 'channels' },
  { href: '/assistant', icon: Bot, key: 'assistant' },
  { href: '/settings', icon: Settings, key: 'settings' },
];
