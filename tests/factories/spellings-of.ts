/** The spellings of an address in 127/8 or elsewhere that a parser may or may not turn into it. */
export function spellingsOf(address: string): string[] {
  const octets = address.split('.').map(Number) as [number, number, number, number];
  const [a, b, c, d] = octets;
  const whole = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  const words = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  const each = (write: (octet: number) => string) => octets.map(write).join('.');
  return [
    address,
    `${address}.`,
    String(whole),
    `0x${whole.toString(16)}`,
    `0X${whole.toString(16).toUpperCase()}`,
    `0${whole.toString(8)}`,
    each((octet) => `0x${octet.toString(16)}`),
    each((octet) => `0${octet.toString(8)}`),
    each((octet) => `0x0000${octet.toString(16)}`),
    each((octet) => `000${octet.toString(8)}`),
    `${a}.${b}.${(c << 8) | d}`,
    `${a}.${((b << 16) | (c << 8) | d) >>> 0}`,
    `0x${a.toString(16)}.${b}.0${((c << 8) | d).toString(8)}`,
    each((octet) => String(octet)).replaceAll('.', '。'),
    each((octet) => String(octet)).replaceAll('.', '．'),
    each((octet) => String(octet)).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit))),
    each((octet) => String(octet)).replace(/[1-9]/g, (digit) => '①②③④⑤⑥⑦⑧⑨'.charAt(Number(digit) - 1)),
    address.replace('.', '%2e'),
    `[::ffff:${address}]`,
    `[::ffff:${words}]`,
    `[0:0:0:0:0:ffff:${words}]`,
    `[::${words}]`,
    `[64:ff9b::${words}]`,
    `[2002:${words}::]`,
    `[2001:0:${words}::]`,
    `[::ffff:0:${words}]`,
    `user@${address}`,
    `user:password@${address}`,
    `example.com@${address}`,
    `${address}@${address}`,
    `example.com%40${address}`,
    `${address}%23.example.com`,
    `${address}\\@example.com`,
    `example.com\\@${address}`,
    ` ${address}`,
    `${address}%00.example.com`,
  ];
}
