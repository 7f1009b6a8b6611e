/** Most bytes Telegram carries in a button. */
const most = 64;

/** What a button carries: the text it says, or its number when that does not fit; then its label is what it says. */
export const tapData = {
  write(text: string, index: number): string {
    const data = `=${text}`;
    return Buffer.byteLength(data) <= most ? data : `#${index}`;
  },
  /** The text a button carries; undefined when it says its label. */
  read(data: string): string | undefined {
    return data.startsWith('=') ? data.slice(1) : undefined;
  },
};
