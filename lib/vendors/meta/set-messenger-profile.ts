import { z } from 'zod';
import { askGraph, type GraphAccess } from './ask-graph';

export interface MessengerProfile {
  readonly platform: 'messenger' | 'instagram';
  /** What a customer can begin with by a tap: the question, and what it sends us. At most four. */
  readonly iceBreakers: ReadonlyArray<{ readonly question: string; readonly payload: string }>;
  /** What the button on the welcome screen sends us; Messenger only. */
  readonly getStarted?: string;
}

/** What a customer sees before the first word. */
export async function setMessengerProfile(
  access: GraphAccess,
  pageId: string,
  { platform, iceBreakers, getStarted }: MessengerProfile,
): Promise<void> {
  const json = {
    ...(platform === 'instagram' && { platform }),
    ...(getStarted !== undefined && { get_started: { payload: getStarted } }),
    ice_breakers: [{ call_to_actions: iceBreakers, locale: 'default' }],
  };
  const query: Record<string, string> = platform === 'instagram' ? { platform } : {};
  await askGraph({ method: 'POST', path: `/${pageId}/messenger_profile`, access, json, query }, z.object({}));
}
