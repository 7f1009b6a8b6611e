import { env } from '@/lib/platform/env';

/** Address of Meta's login. With a configuration (Facebook Login for Business) it decides on the permissions itself. */
export function loginDialogUrl(request: {
  readonly appId: string;
  readonly configId: string | null;
  readonly scopes: readonly string[];
  readonly redirectUrl: string;
  readonly state: string;
}): string {
  const { META_LOGIN_URL, META_GRAPH_VERSION } = env();
  const url = new URL(`${META_LOGIN_URL}/${META_GRAPH_VERSION}/dialog/oauth`);
  url.searchParams.set('client_id', request.appId);
  url.searchParams.set('redirect_uri', request.redirectUrl);
  url.searchParams.set('state', request.state);
  url.searchParams.set('response_type', 'code');
  if (request.configId !== null) {
    url.searchParams.set('config_id', request.configId);
    url.searchParams.set('override_default_response_type', 'true');
  } else {
    url.searchParams.set('scope', request.scopes.join(','));
  }
  return url.href;
}
