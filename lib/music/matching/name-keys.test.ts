import { expect, test } from 'vitest';
import { nameKeys } from './name-keys';

const keys = (artist: string, title: string): string => {
  const { artistKey, titleKey, versionKey } = nameKeys({ artist, title });
  return `${artistKey} / ${titleKey} / ${versionKey}`;
};

test.each([
  ['Кино', 'Звезда по имени Солнце', [['КИНО', 'Звезда  По Имени «Солнце»']]],
  [
    'Ёлка',
    'Всё зелёное',
    [
      ['ЕЛКА', 'Все зеленое'],
      ['ёлка', '03. Всё зелёное'],
    ],
  ],
  [
    'The Beatles',
    'The Long Road',
    [
      ['Beatles, The', 'Long Road, The'],
      ['the beatles', 'the long road'],
    ],
  ],
  [
    'Beyoncé',
    'Déjà Vu',
    [
      ['Beyonce', 'Deja vu'],
      ['BEYONCÉ', 'DÉJÀ VU'],
    ],
  ],
  [
    'Motörhead',
    "Don't Stop",
    [
      ['Motorhead', 'Dont stop'],
      ['Motörhead', 'Don’t Stop!'],
    ],
  ],
  [
    'Artist One',
    'Song',
    [
      ['Artist One feat. Other', 'Song'],
      ['Artist One', 'Song (feat. Other)'],
      ['Artist One & Other', 'Song'],
      ['Artist One, Other', 'Song ft. Other'],
      ['Artist One', 'Song (при участии Other)'],
      ['Artist One x Other', 'Song [Official Video]'],
      ['Artist One', 'Song (Original Mix)'],
      ['Artist One', 'Song - Album Version'],
      ['Artist One', 'Artist One - Song'],
      ['ＡＲＴＩＳＴ ＯＮＥ', 'Ｓｏｎｇ'],
    ],
  ],
] as const)('%s – %s, however it is written', (artist, title, others) => {
  for (const [otherArtist, otherTitle] of others)
    expect(keys(otherArtist, otherTitle)).toBe(keys(artist, title));
  expect(nameKeys({ artist, title }).versionKey).toBe('');
});

test.each([
  ['Song (Live)', 'live'],
  ['Song (Live at the Lake 1986)', 'live lake 1986'],
  ['Song - Live at the Lake 1986', 'live lake 1986'],
  ['Song (концертная запись)', 'live запись'],
  ['Song [Some DJ Remix]', 'some dj remix'],
  ['Song (Other DJ Rmx)', 'other dj remix'],
  ['Song (Ремикс)', 'remix'],
  ['Song Remix', 'remix'],
  ['Song (Acoustic) [Live]', 'acoustic|live'],
  ['Song (акустическая версия)', 'acoustic'],
  ['Song - Radio Edit', 'edit'],
  ['Song (Радиоверсия)', 'edit'],
  ['Song (Extended Mix)', 'extended mix'],
  ['Song (Instrumental)', 'instrumental'],
  ['Song (минус)', 'instrumental'],
  ['Song (Karaoke Version)', 'karaoke'],
  ['Song (караоке)', 'karaoke'],
  ['Song (Sped Up)', 'sped'],
  ['Song (speed up version)', 'sped'],
  ['Song (slowed + reverb)', 'slowed reverb'],
  ['Song (замедленная)', 'slowed'],
  ['Song (кавер)', 'cover'],
  ['Song (Cover by Somebody)', 'cover by somebody'],
  ["Song (Artist's Version)", 'artists version'],
  ['Song (Demo)', 'demo'],
  ['Song - Remastered 2011', 'remaster 2011'],
  ['Song (feat. Other) [Live]', 'live'],
])('%s is another recording: %s', (title, version) => {
  expect(keys('Artist', title)).toBe(`artist / song / ${version}`);
});

test.each([
  ['Live and Let Go', 'live and let go'],
  ["(I Can't) Remember", 'i cant remember'],
  ['Born to Live', 'born to live'],
  ['Cover Me', 'cover me'],
  ['Song, Pt. 2', 'song pt 2'],
  ['Минус один', 'минус один'],
  ['Remix', 'remix'],
  ['!!!', '!!!'],
  ['1+1', '1 1'],
])('%s is a name and no note', (title, titleKey) => {
  expect(keys('Artist', title)).toBe(`artist / ${titleKey} / `);
});

test('no name makes it slow or empty', () => {
  for (const title of [
    '('.repeat(50_000),
    'feat. '.repeat(10_000),
    ' - '.repeat(20_000),
    'a\u0301'.repeat(20_000),
    '(live '.repeat(9_000),
  ]) {
    const { titleKey, artistKey } = nameKeys({ title, artist: title });
    expect(Math.min(titleKey.length, artistKey.length)).toBeGreaterThan(0);
    expect(Math.max(titleKey.length, artistKey.length)).toBeLessThanOrEqual(300);
  }
});
