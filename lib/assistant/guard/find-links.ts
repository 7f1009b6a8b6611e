const link =
  /(?:https?:\/\/|www\.)[^\s<>"')\]]+|(?<![\p{L}\d@.])(?:[a-z0-9-]+\.)+(?:com|ru|net|org|io|me|info|biz|shop|site|online|store|app|dev|xyz|top|club|link|ly|gl|рф|su|kz|by|ua|eu|de|uk|us|co)(?:\/[^\s<>"')\]]*)?(?![\p{L}\d])/giu;

/** Finds addresses of pages in a text, with or without `https://`. */
export function findLinks(text: string): Array<{ start: number; end: number; text: string }> {
  return [...text.matchAll(link)].map((match) => {
    const trimmed = match[0].replace(/[.,;:!?]+$/, '');
    return { start: match.index, end: match.index + trimmed.length, text: trimmed };
  });
}
