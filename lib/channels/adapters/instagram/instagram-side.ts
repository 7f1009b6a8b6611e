import type { MetaSide } from '../meta/meta-side';

export const instagramSide: MetaSide = {
  name: 'instagram',
  object: 'instagram',
  platform: 'instagram',
  permissions: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata', 'pages_show_list'],
  appFields: ['messages', 'messaging_postbacks', 'messaging_seen', 'message_reactions', 'comments'],
  accountOf: ({ name, instagram }) => {
    if (!instagram) return null;
    const { id, username } = instagram;
    return {
      id,
      name: username === null ? name : `@${username}`,
      detail: name,
      username,
      publicUrl: username === null ? 'https://www.instagram.com' : `https://ig.me/m/${username}`,
    };
  },
};
