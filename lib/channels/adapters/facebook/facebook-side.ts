import type { MetaSide } from '../meta/meta-side';

export const facebookSide: MetaSide = {
  name: 'facebook',
  object: 'page',
  platform: 'messenger',
  permissions: ['pages_messaging', 'pages_manage_metadata', 'pages_show_list'],
  appFields: [
    'messages',
    'messaging_postbacks',
    'message_echoes',
    'message_deliveries',
    'message_reads',
    'messaging_referrals',
    'message_reactions',
    'feed',
  ],
  accountOf: ({ id, name, username }) => ({
    id,
    name,
    ...(username !== null && { detail: `@${username}` }),
    username,
    publicUrl: `https://m.me/${username ?? id}`,
  }),
};
