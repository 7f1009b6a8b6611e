const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g;

/** A message's words as they were written, with addresses one can tap. */
export function MessageText({ text }: { text: string }) {
  const parts: { at: number; text: string; link: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    if (match.index > end) parts.push({ at: end, text: text.slice(end, match.index), link: false });
    parts.push({ at: match.index, text: match[0], link: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end), link: false });
  return (
    <p className="wrap-anywhere whitespace-pre-wrap">
      {parts.map((part) =>
        part.link ? (
          <a
            key={part.at}
            href={part.text}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="underline"
          >
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
