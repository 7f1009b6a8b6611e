const mark = 'x8:';

/** What a button of ours sends back when it is tapped: the words it says in the customer's name. Meta takes 1,000 units. */
export const tapPayload = {
  write: (text: string): string => `${mark}${text}`,
  /** Null for the payload of somebody else's button. */
  read: (payload: string): string | null => (payload.startsWith(mark) ? payload.slice(mark.length) : null),
} as const;
