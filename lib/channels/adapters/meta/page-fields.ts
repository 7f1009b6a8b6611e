import type { MetaSide } from './meta-side';

/**
 * Fields of a page of which our app is told. A page has one list for both sides: the Instagram account's events come once
 * the page tells the app anything at all. The first field of each is asked for by no other, and shows who uses the page.
 */
export const pageFields: Readonly<Record<MetaSide['name'], readonly [string, ...string[]]>> = {
  facebook: [
    'feed',
    'messages',
    'messaging_postbacks',
    'message_echoes',
    'message_edits',
    'message_deliveries',
    'message_reads',
    'messaging_referrals',
    'message_reactions',
  ],
  instagram: ['name', 'messages', 'messaging_postbacks', 'message_reactions', 'messaging_referrals'],
};
