const roots: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(?:перв(?:ый|ая|ое|ую|ого|ой|ому|ые)|first|1st)$/, 1],
  [/^(?:втор(?:ой|ая|ое|ую|ого|ому|ые)|second|2nd)$/, 2],
  [/^(?:трет(?:ий|ья|ье|ью|ьего|ьей|ьему)|third|3rd)$/, 3],
  [/^(?:четверт(?:ый|ая|ое|ую|ого|ой)|fourth|4th)$/, 4],
  [/^(?:пят(?:ый|ая|ое|ую|ого|ой)|fifth|5th)$/, 5],
  [/^(?:шест(?:ой|ая|ое|ую|ого)|sixth|6th)$/, 6],
  [/^(?:седьм(?:ой|ая|ое|ую|ого)|seventh|7th)$/, 7],
  [/^(?:восьм(?:ой|ая|ое|ую|ого)|eighth|8th)$/, 8],
  [/^(?:последн(?:ий|яя|ее|юю|его|ей)|last)$/, -1],
];
const marker = /^(?:номер|вариант|пункт|number|no|option|variant|item|nr)$/;

/**
 * A place in a list said from `tokens[at]` on: «второй», "the third", «№ 2», "option 4". -1 is the last one. Null when
 * there is none.
 */
export function ordinalOf(tokens: readonly string[], at: number): { place: number; used: number } | null {
  const word = tokens[at] ?? '';
  const sign = /^[#№] ?(\d{1,2})$/.exec(word);
  if (sign) return { place: Number(sign[1]), used: 1 };
  const next = tokens[at + 1] ?? '';
  if (marker.test(word)) {
    if (/^\d{1,2}$/.test(next)) return { place: Number(next), used: 2 };
    const spoken = roots.find(([pattern]) => pattern.test(next));
    return spoken ? { place: spoken[1], used: 2 } : null;
  }
  const found = roots.find(([pattern]) => pattern.test(word));
  if (!found) return null;
  // «Второй вариант», "the second one".
  return { place: found[1], used: marker.test(next) || next === 'one' ? 2 : 1 };
}
