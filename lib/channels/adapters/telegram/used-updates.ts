/** The kinds of update we have a use for; others are not even sent. */
export const usedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'message_reaction',
  'my_chat_member',
] as const;
