import { loginDialogUrl } from '@/lib/vendors/meta';
import type { ChannelLogin } from '../../port';
import { appOf } from './app-of';

/** Asked for when the app has no login configuration. Both sides ask for all: one page may be connected as both. */
const scopes = [
  'pages_messaging',
  'pages_manage_metadata',
  'pages_show_list',
  'pages_read_engagement',
  'instagram_basic',
  'instagram_manage_messages',
  'instagram_manage_comments',
  'business_management',
];

/** Address of Meta's login for the company's own app. */
export const beginMetaLogin: ChannelLogin['begin'] = ({ state, redirectUrl, host }) => {
  const { appId, loginConfigId } = appOf(host);
  return loginDialogUrl({ appId, configId: loginConfigId, scopes, redirectUrl, state });
};
