const mostSignatureLines = 12;
const sentFrom =
  /^(?:Отправлено (?:с|со|из|от|через)\s.{0,80}|Отправлено из мобильной .{0,60}|Sent from (?:my|Mail|Yahoo|Outlook|Proton|Gmail|Samsung)\b.{0,60}|Get Outlook for .{0,80}|(?:Скачать|Получить) Outlook (?:для|на) .{0,80}|Послано с .{0,60}|-{2,}\s*Отправлено .{0,80})$/i;
const farewell =
  /^(?:(?:с|c) (?:глубоким |искренним )?уважением|с наилучшими пожеланиями|всего (?:доброго|хорошего)|(?:best|kind|warm)?\s?regards|best wishes|yours (?:sincerely|faithfully))\s*[,.!—–-]*(?:\s.{0,60})?$/i;

/** Takes the signature off the end: after `-- `, from a farewell on, and "Sent from my iPhone" in the last lines. */
export function cutSignature(text: string): string {
  let lines = text.split('\n');
  const dashes = lines.findLastIndex((line) => /^--\s?$/.test(line));
  if (dashes >= 0 && lines.length - dashes <= mostSignatureLines) lines = lines.slice(0, dashes);
  const tail = Math.max(0, lines.length - 6);
  lines = lines.filter((line, index) => index < tail || !sentFrom.test(line.trim()));
  const last = lines.findLastIndex((line) => line.trim() !== '') + 1;
  const from = Math.max(0, last - mostSignatureLines);
  const bye = lines.findIndex((line, index) => index >= from && farewell.test(line.trim()));
  if (bye > 0) lines = lines.slice(0, bye);
  const kept = lines.join('\n').trim();
  return kept === '' ? text.trim() : kept;
}
