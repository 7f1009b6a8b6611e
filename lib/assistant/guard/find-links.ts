const endings =
  'com|ru|net|org|io|me|info|biz|shop|site|online|store|app|dev|xyz|top|club|link|ly|gl|рф|su|kz|by|ua|eu|de|uk|us|co|es|fr|it|pt|tr|br|pl|gg|cc|to|tv|pro|ai|page|pay|cash|money|click|live|space|website';
const link = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"')\]]+`,
    // Addresses of mail, and of people in messengers.
    String.raw`[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}`,
    String.raw`(?<![\p{L}\d.])@[a-z][\w.]{3,}`,
    String.raw`(?<![\p{L}\d@.-])(?:[a-z0-9а-я-]+\.)+(?:${endings})(?:\/[^\s<>"')\]]*)?(?![\p{L}\d])`,
  ].join('|'),
  'giu',
);

/** Finds addresses in a text: of pages, with or without `https://`, of mail, and names behind an @. */
export function findLinks(text: string): Array<{ start: number; end: number; text: string }> {
  return [...text.matchAll(link)].map((match) => {
    const trimmed = match[0].replace(/[.,;:!?]+$/, '');
    return { start: match.index, end: match.index + trimmed.length, text: trimmed };
  });
}
