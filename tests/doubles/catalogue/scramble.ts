const key = 'kq7';

/** As a site hides an address: its page carries `unscrambleScript`. */
export function scramble(text: string): string {
  const mixed = Buffer.from(text).map((byte, index) => byte ^ key.charCodeAt(index % key.length));
  return Buffer.from(mixed).toString('base64').split('').reverse().join('');
}

/** JavaScript with a function `unscramble(text)` in it. */
export const unscrambleScript = `
  const unscramble = (text) => {
    const mixed = atob(text.split('').reverse().join(''));
    return Array.from(mixed, (letter, at) => String.fromCharCode(letter.charCodeAt(0) ^ '${key}'.charCodeAt(at % 3))).join('');
  };`;
