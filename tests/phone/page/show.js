const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** An element with its properties and children; texts are always texts. */
export function element(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** One message as a line of the thread. */
export function messageLine(messenger, message, act) {
  const { mine, text, at, edited, reaction, buttons, file, place } = message;
  const time = element(
    'time',
    { dateTime: new Date(at).toISOString() },
    `${edited ? 'edited ' : ''}${clock.format(at)}`,
  );
  const mark = reaction ? element('span', { className: 'reaction' }, reaction) : null;
  const inside = [fileOf(messenger, file), placeOf(place), ...linked(text), time, mark];
  const bubble = element('div', { className: 'bubble' }, ...inside);
  const line = element(
    'li',
    { className: mine ? 'mine' : 'theirs' },
    bubble,
    buttons.length > 0 ? buttonsOf(message, act) : null,
    toolsOf(message, act),
  );
  line.dataset.id = message.id;
  return line;
}

function buttonsOf({ id, buttons }, act) {
  const buttonOf = ({ label, url }) =>
    url === null
      ? element('button', { type: 'button', onclick: () => act({ do: 'press', id, label }) }, label)
      : element('a', { href: safe(url), target: '_blank', rel: 'noreferrer' }, `${label} ↗`);
  const rows = buttons.map((row) => element('div', { className: 'row' }, ...row.map(buttonOf)));
  return element('div', { className: 'buttons' }, ...rows);
}

/** The customer may change what they wrote, and show what they think of what they read. */
function toolsOf({ id, mine, text, reaction }, act) {
  if (mine && text === '') return null;
  const change = () => {
    const words = prompt('Change the message', text);
    if (words && words !== text) void act({ do: 'edit', id, text: words });
  };
  const react = () => void act({ do: 'react', id, emoji: reaction === null ? '👍' : null });
  const title = mine ? 'Change' : 'React';
  const button = element(
    'button',
    { type: 'button', title, onclick: mine ? change : react },
    mine ? '✎' : '👍',
  );
  return element('span', { className: 'tools' }, button);
}

function fileOf(messenger, file) {
  if (file === null) return null;
  const src = `/${messenger}/file/${encodeURIComponent(file.id)}`;
  if (file.kind === 'image') return element('img', { src, alt: 'Photo' });
  if (file.kind === 'video') return element('video', { src, controls: true, playsInline: true, loop: true });
  if (file.kind === 'voice') return element('audio', { src, controls: true });
  return element('a', { href: src, download: file.name }, `📎 ${file.name}`, element('br'));
}

function placeOf(place) {
  if (place === null) return null;
  const { latitude, longitude, title } = place;
  return element('span', {}, `📍 ${title || `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`}`);
}

/** A text with its addresses as links. */
function linked(text) {
  return text
    .split(/(https?:\/\/[^\s]+)/)
    .map((part, index) =>
      index % 2 === 1 ? element('a', { href: safe(part), target: '_blank', rel: 'noreferrer' }, part) : part,
    );
}

function safe(url) {
  return /^https?:/i.test(url) ? url : '#';
}
