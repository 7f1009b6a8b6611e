/** Letters, digits and signs of the full width, as Chinese and Japanese tables have them, as everybody else writes them. */
export function narrow(text: string): string {
  if (!/[\u3000\uff01-\uffe5]/.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll('\uffe5', '\u00a5');
}
