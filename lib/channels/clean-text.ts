// Everything in the category "control" except tab and line feed: PostgreSQL refuses NUL, terminals and logs obey the rest.
const controls = /[^\P{Cc}\t\n]/gu;

/** What a customer typed, made safe to store and compare: well-formed, composed (NFC), one kind of line break, trimmed. */
export function cleanText(raw: string): string {
  return raw.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '').normalize('NFC').trim();
}
