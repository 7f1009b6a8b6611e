/**
 * A phone as people and spreadsheets write it, as `+` and digits; null when it cannot be told for certain. Without a
 * plus, numbers of ten digits or more are taken as international, and the eight of Russia for its seven.
 */
export function readPhone(text: string): string | null {
  const written = text.normalize('NFKC').trim().replace(/^'/, '');
  // 7.91612E+10: a spreadsheet has lost the digits.
  if (!/^(?:p:)?[+\d\s().-]+$/.test(written)) return null;
  const international = /^(?:p:)?\s*\+/.test(written) || written.startsWith('00');
  const digits = written.replace(/\D/g, '').replace(/^00/, '');
  if (international) return fits(digits) ? `+${digits}` : null;
  if (digits.length === 11 && digits.startsWith('8')) return `+7${digits.slice(1)}`;
  return digits.length >= 10 && fits(digits) && !digits.startsWith('0') ? `+${digits}` : null;
}

const fits = (digits: string): boolean => digits.length >= 7 && digits.length <= 15;
