const first =
  'Northern,Paper,Silver,Quiet,Velvet,Burning,Hollow,Ёлочный,Crimson,Distant,Sleepless,Ночной,Amber,Broken'.split(
    ',',
  );
const second =
  'Light,Boats,Harbour,Signal,Rain & Snow,"Machine",Orchard,Вокзал,Mirror,Don’t Go,Avenue,Свет,Carousel'.split(
    ',',
  );
const singers =
  'Ada Lindqvist,The Paper Kites of Omsk,Ольга Ветрова,Tin & Copper,Marlow,Sœur Étoile,DJ O’Hara,Группа «Север»'.split(
    ',',
  );
const perAlbum = 10;

/** A track of the catalogue: there is one for every number from 1, always the same. */
export interface CatalogueTrack {
  readonly number: number;
  readonly title: string;
  readonly artist: string;
  readonly album: string;
  readonly albumNumber: number;
  readonly year: number;
  readonly isrc: string;
}

/** Made up from its number; titles never repeat. */
export function catalogueTrack(number: number): CatalogueTrack {
  const title = `${pick(first, number * 5)} ${pick(second, number * 3 + Math.floor(number / first.length))}`;
  const albumNumber = Math.floor((number - 1) / perAlbum) + 1;
  return {
    number,
    title: `${title} ${number}`,
    artist: pick(singers, number * 7 + Math.floor(number / 5)),
    album: `${pick(second, albumNumber * 4)} ${pick(first, albumNumber)}`,
    albumNumber,
    year: 1_990 + (albumNumber % 35),
    isrc: `QZX8A${String(20 + (albumNumber % 10))}${String(number).padStart(5, '0')}`.slice(0, 12),
  };
}

function pick(words: readonly string[], index: number): string {
  return words[index % words.length] ?? '';
}
