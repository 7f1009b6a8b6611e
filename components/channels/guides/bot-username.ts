const letters: Readonly<Record<string, string>> = Object.fromEntries(
  'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=sch ъ= ы=y ь= э=e ю=yu я=ya'
    .split(' ')
    .map((pair) => pair.split('=')),
);
const longest = 28;

/** An address BotFather would take, made of a company's name: `Цветы на Лесной` becomes `tsvety_na_lesnoy_bot`. */
export function botUsername(companyName: string): string {
  const plain = [...companyName.toLowerCase().normalize('NFC')]
    .map((letter) => letters[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .join('');
  const words = plain.replace(/[^a-z0-9]+/g, '_').replace(/^[_\d]+|_+$/g, '');
  return `${words.slice(0, longest).replace(/_+$/, '') || 'my_shop'}_bot`;
}
