const mark = 'say:';
const longest = 200;

/** What a tap carries back: the words it says in the customer's name, or its label when they are too long for it. */
export function replyId({ text, label }: { text: string; label: string }): string {
  return `${mark}${mark.length + text.length <= longest ? text : label}`;
}
