import type { WireConversation } from './use-conversations';

/** Whether a person's reply would be taken by the channel at this moment. */
export function isReplyAllowed(
  { blocked, windowEndsAt, humanWindowEndsAt }: WireConversation,
  now: Date,
): boolean {
  if (blocked) return false;
  if (windowEndsAt === null) return true;
  return [windowEndsAt, humanWindowEndsAt].some((end) => end !== null && new Date(end) > now);
}
