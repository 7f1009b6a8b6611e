const month =
  '(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const address = '<[^<>\\s]+@[^<>\\s]+>';
const date = `(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.? ${month}|${month}[a-zа-я]*\\.? \\d{1,2})`;

/** Lines that say "what follows is the other mail", in the spelling of one mail program or another. */
const attributions = [
  // On Mon, 5 Jun 2023 at 12:34, Name <a@b> wrote:
  /^On .{6,250}wrote:$/i,
  // Gmail, Mail.ru, Yandex and others: … a date, … <address>:
  new RegExp(`${date}.{0,200}${address}\\s*:$`, 'iu'),
  // … пишет: / написал(а): with a date or an address before it
  new RegExp(
    `(?:${date}|${address}|@).{0,200}(?:пишет|писала?|писал\\(а\\)|написала?|написал\\(а\\))\\s*:$`,
    'iu',
  ),
  // Yandex without the address: 05.06.2023, 12:34, "Name":
  new RegExp(`^${date}[^:]{0,20}\\d{1,2}:\\d{2}.{0,120}["»”]\\s*:$`, 'iu'),
  // The Bat: Вы писали 5 июня 2023 г., 12:34:38:
  new RegExp(`^(?:Вы писали|You wrote).{0,60}${date}.{0,60}:$`, 'iu'),
  /^-{2,}\s*(?:Исходное сообщение|Пересланное сообщение|Пересылаемое сообщение|Original Message|Forwarded message|Ursprüngliche Nachricht|Message d.origine)\s*-{2,}/i,
  /^(?:Начало переадресованного сообщения|Начало пересылаемого сообщения|Begin forwarded message)\s*:$/i,
];

const anyDate = new RegExp(date, 'iu');
const outlookFirst = /^\*?(?:От|From|Von|De)\s?\*?:\s*\*?\s*\S/i;
const outlookNext =
  /^\*?(?:Отправлено|Дата|Кому|Тема|Копия|Sent|Date|To|Subject|Cc|Gesendet|An|Betreff|Envoyé|À|Objet)\s?\*?:/i;

/** The number of lines a quote's header takes from line `at` on; 0: none begins there. Long headers are wrapped. */
export function quoteHeader(lines: readonly string[], at: number): number {
  const line = (offset: number): string => (lines[at + offset] ?? '').trim().slice(0, 400);
  if (line(0) === '' || line(0).startsWith('>')) return 0;
  for (const length of [1, 2, 3]) {
    const joined = Array.from({ length }, (_, offset) => line(offset)).join(' ');
    if (length > 1 && !startsHeader(line(0))) break;
    if (attributions.some((pattern) => pattern.test(joined))) return length;
  }
  if (outlookFirst.test(line(0))) {
    const next = [1, 2, 3].filter((offset) => outlookNext.test(line(offset)));
    if (next.length >= 2 || (next.length === 1 && next[0] === 1)) return 1 + next.length;
  }
  return /^_{10,}$/.test(line(0)) && outlookFirst.test(line(1)) ? 1 : 0;
}

/** A line that may go on: `On …`, or one with a date in it. Others are not joined, so that no sentence is taken along. */
function startsHeader(line: string): boolean {
  return /^On\b/.test(line) || anyDate.test(line);
}
