import { type AdapterName, channelFor } from '@/lib/channels';
import type { Conversation } from './schemas';

type ReplyWindow = Pick<Conversation, 'windowEndsAt' | 'humanWindowEndsAt' | 'templates'>;

const hourMs = 3_600_000;

/**
 * Until when a channel lets us write to somebody; null moments mean no end. For a customer who has never written, the
 * window was over when the conversation began.
 */
export function replyWindow(
  adapter: AdapterName,
  { lastCustomerMessageAt, createdAt }: { lastCustomerMessageAt: Date | null; createdAt: Date },
): ReplyWindow {
  const { replyWindowHours, afterWindow } = channelFor(adapter).capabilities;
  const templates = afterWindow === 'template';
  if (replyWindowHours === null) return { windowEndsAt: null, humanWindowEndsAt: null, templates };
  if (lastCustomerMessageAt === null) {
    return { windowEndsAt: createdAt, humanWindowEndsAt: createdAt, templates };
  }
  const after = (hours: number) => new Date(lastCustomerMessageAt.getTime() + hours * hourMs);
  const humanHours = typeof afterWindow === 'object' ? afterWindow.humanHours : replyWindowHours;
  return {
    windowEndsAt: after(replyWindowHours),
    humanWindowEndsAt: after(Math.max(replyWindowHours, humanHours)),
    templates,
  };
}
