interface Part {
  readonly name: string;
  readonly text?: string;
  readonly file?: { readonly name: string; readonly bytes: Buffer };
}

/** The parts of a form as Telegram reads it: file names may stand without quotation marks. */
export function readMultipart(body: Buffer, contentType: string): Part[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) throw new Error('A form without a boundary.');
  const separator = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let at = body.indexOf(separator) + separator.length;
  while (at >= separator.length && body.toString('latin1', at, at + 2) !== '--') {
    const end = body.indexOf(Buffer.from(`\r\n--${boundary}`), at);
    if (end < 0) throw new Error('A form that breaks off.');
    parts.push(readPart(body.subarray(at + 2, end)));
    at = end + 2 + separator.length;
  }
  return parts;
}

function readPart(part: Buffer): Part {
  const border = part.indexOf('\r\n\r\n');
  const head = part.toString('utf8', 0, border);
  const content = part.subarray(border + 4);
  const name = /[; ]name="([^"]*)"/.exec(head)?.[1];
  if (name === undefined) throw new Error(`A part without a name: ${head}`);
  const fileName = /filename="?([^"\r\n]*)"?/.exec(head)?.[1];
  if (fileName === undefined) return { name, text: content.toString('utf8') };
  return { name, file: { name: fileName, bytes: Buffer.from(content) } };
}
