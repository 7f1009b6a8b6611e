import { type CatalogueEntry, type CatalogueList, listJsonLd } from './catalogue-list';
import type { AddressMode, CatalogueControls, Layout } from './catalogue-options';
import { unscrambleScript } from './scramble';

interface Wanted {
  readonly layout: Layout;
  readonly address: AddressMode;
  /** Rows appear eight at a time, when the end of the list is scrolled to. */
  readonly isLazy: boolean;
  /** Something moves and something is asked for all the time, and a player goes on by itself when a sound fails. */
  readonly isRestless: boolean;
  /** Where the page's own script asks for its list. */
  readonly api: string;
}

/** A page in one of the layouts. What its script does is what a visitor's browser would do: rows, covers, players. */
export function cataloguePage(list: CatalogueList, controls: CatalogueControls, wanted: Wanted): string {
  const { layout, address } = wanted;
  const jsonLd =
    layout === 'json-ld'
      ? `<script type="application/ld+json">${safe(listJsonLd(list, address))}</script>`
      : '';
  const rows = layout === 'xhr' ? '' : list.entries.map((entry) => row(entry, layout, address)).join('');
  const script = layout === 'xhr' ? `ask('${wanted.api}');` : 'ready();';
  const styles = controls.isHeavy
    ? [1, 2, 3, 4].map((n) => `<link rel="stylesheet" href="/style-${n}.css">`)
    : [];
  const covers = controls.isHeavy
    ? Array.from({ length: 30 }, (_, n) => `<img src="/covers/${n + 1}.png?heavy=1" alt="">`)
    : [];
  const cover = list.album
    ? `<meta property="og:image" content="/covers/${list.entries[0]?.number}.png">`
    : '';
  const kind =
    { album: 'music.album', track: 'music.song', playlist: 'music.playlist' }[list.kind as 'album'] ??
    'website';
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${text(list.title)} – Catalogue</title>
<meta property="og:type" content="${kind}"><meta property="og:title" content="${text(list.title)}">${cover}
${styles.join('')}${jsonLd}</head><body>
<nav><ul><li><a href="/chart">Chart</a></li><li><a href="/fresh">Just in</a></li><li><a href="/search?q=rain">Search</a></li></ul></nav>
<main><h1>${text(list.title)}</h1><ul class="tracks">${rows}</ul><div class="pictures">${covers.join('')}</div></main>
<footer><ul><li><a href="/about">About</a></li><li><a href="/help">Help</a></li></ul></footer>
<script>${unscrambleScript}
const lazy = ${wanted.isLazy}, restless = ${wanted.isRestless}, revealMs = ${controls.revealMs};
${pageScript}
${script}</script></body></html>`;
}

function row(entry: CatalogueEntry, layout: Layout, address: AddressMode): string {
  const { number, title, artist, seconds, stream, scrambled, cover } = entry;
  const minutes = `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
  const where = layout === 'dom' && address === 'plain' ? ` data-src="${text(stream)}"` : '';
  const hidden = address === 'scrambled' ? ` data-enc="${text(scrambled)}"` : '';
  const length = layout === 'dom' ? ` data-duration="${seconds}"` : '';
  return `<li class="track" data-id="${number}"${length}${hidden}><button class="play" title="Play"${where}>▶</button>
<img class="cover" src="${cover}" alt=""><a class="title" href="/track/${number}">${text(title)}</a>
<span class="artist">${text(artist)}</span><span class="time">${minutes}</span></li>`;
}

/** Shows rows, puts addresses right after a while, and plays. */
const pageScript = `
const list = document.querySelector('.tracks');
const element = (name, set, inside = []) => { const made = Object.assign(document.createElement(name), set); made.append(...inside); return made; };
const clock = (s) => Math.floor(s / 60) + ':' + String(Math.floor(s % 60)).padStart(2, '0');
const rowOf = (item) => {
  const made = element('li', { className: 'track' }, [
    element('button', { className: 'play', title: 'Play', textContent: '▶' }),
    element('img', { className: 'cover', src: item.cover, alt: '' }),
    element('a', { className: 'title', href: item.link, textContent: item.title }),
    element('span', { className: 'artist', textContent: item.artist.name }),
    element('span', { className: 'time', textContent: clock(item.duration) }),
  ]);
  made.dataset.id = item.id;
  if (item.url) made.querySelector('.play').dataset.src = item.url;
  if (item.enc) made.dataset.enc = item.enc;
  return made;
};
const reveal = () => setTimeout(() => {
  for (const row of list.querySelectorAll('[data-enc]')) {
    row.append(element('audio', { preload: 'metadata', src: unscramble(row.dataset.enc) }));
    delete row.dataset.enc;
  }
}, revealMs);
const whenScrolled = (more) => {
  document.body.append(element('div', { style: 'height: 3000px' }));
  addEventListener('scroll', more);
};
const ask = async (api) => {
  const join = api.includes('?') ? '&' : '?';
  let asked = 0, total = 1;
  const more = async () => {
    if (asked >= total) return;
    const from = asked;
    asked += lazy ? 8 : 100000;
    const { data } = await fetch(lazy ? api + join + 'offset=' + from + '&count=8' : api).then((answer) => answer.json());
    total = data.total;
    list.append(...data.items.map(rowOf));
    reveal();
  };
  if (lazy) whenScrolled(more);
  await more();
};
const ready = () => {
  reveal();
  if (!lazy) return;
  const rest = [...list.children].slice(8);
  for (const row of rest) row.remove();
  whenScrolled(() => { list.append(...rest.splice(0, 8)); reveal(); });
};
if (restless) {
  const clock = document.body.appendChild(document.createElement('p'));
  setInterval(() => { clock.textContent = 'x'.repeat(1 + (Date.now() % 50)); }, 30);
  setInterval(() => fetch('/api/chart?count=1&offset=0&address=none'), 100);
}
const player = new Audio();
player.addEventListener('error', () => restless && setTimeout(() => {
  const rows = [...list.children], next = rows[rows.findIndex((row) => row.dataset.id === player.dataset.id) + 1];
  next?.querySelector('.play').click();
}, 20));
list.addEventListener('click', async ({ target }) => {
  const row = target.closest('.track');
  if (!target.matches('.play') || !row) return;
  const known = target.dataset.src || row.querySelector('audio')?.src;
  const { enc } = known ? {} : await fetch('/api/play/' + row.dataset.id).then((r) => r.json());
  navigator.mediaSession.metadata = new MediaMetadata({ title: row.querySelector('.title').textContent, artist: row.querySelector('.artist').textContent });
  player.dataset.id = row.dataset.id;
  player.src = known || unscramble(enc);
  player.play().catch(() => {});
});
`;

function text(value: string): string {
  return value.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function safe(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
