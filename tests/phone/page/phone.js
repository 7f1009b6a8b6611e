import { element, messageLine } from './show.js';

const titles = { telegram: 'Telegram', whatsapp: 'WhatsApp', reels: 'Reels bot', subtitles: 'Subtitles bot' };
const at = (id) => document.getElementById(id);
const thread = at('thread');
const text = at('text');

let chosen = localStorage.getItem('messenger') ?? 'telegram';
let chats = [];
let shown = '';

const chat = () => chats.find(({ name }) => name === chosen) ?? chats[0];

async function post(query, body, type) {
  const response = await fetch(`/${chat().name}/act${query}`, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  });
  complain(response.ok ? '' : await response.text());
}

const act = (what) => post('', JSON.stringify(what), 'application/json');

function complain(words) {
  at('trouble').textContent = words;
  at('trouble').hidden = words === '';
}

function show() {
  const current = chat();
  if (!current) return;
  document.documentElement.dataset.messenger = current.name;
  showMessengers(current);
  showGuide(current);
  at('shop').textContent = current.shop;
  at('face').textContent = current.shop.slice(0, 1);
  at('status').textContent = statusOf(current);
  at('block').textContent = current.blocked ? 'Let the shop in again' : 'Block the shop';
  at('block').hidden = !current.canBlock;
  at('block').dataset.act = current.blocked ? 'unblock' : 'block';
  const state = JSON.stringify([current.name, current.messages]);
  if (state === shown) return;
  shown = state;
  const isNearEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 120;
  thread.replaceChildren(...current.messages.map((message) => messageLine(current.name, message, act)));
  if (isNearEnd || current.messages.at(-1)?.mine) thread.scrollTop = thread.scrollHeight;
}

function statusOf({ connected, blocked, typingUntil, waiting, trouble }) {
  if (blocked) return 'blocked';
  if (!connected) return 'not connected yet';
  if (trouble) return `X8 does not take it: ${trouble}`;
  if (typingUntil > Date.now()) return 'typing…';
  return waiting > 0 ? 'sending…' : 'online';
}

function showMessengers(current) {
  const key = `${current.name} of ${chats.length}`;
  if (at('messengers').dataset.shown === key) return;
  at('messengers').dataset.shown = key;
  const buttons = chats.map(({ name }) => {
    const button = element('button', { type: 'button', onclick: () => choose(name) }, titles[name] ?? name);
    button.setAttribute('aria-pressed', String(name === current.name));
    return button;
  });
  at('messengers').replaceChildren(...buttons);
}

function showGuide({ connected, canLink, guide }) {
  const key = `${connected} ${canLink} ${guide.step}`;
  if (at('guide').dataset.shown === key) return;
  at('guide').dataset.shown = key;
  const steps = [
    element('p', {}, 'Start X8 with'),
    ...guide.settings.map((line) => element('code', {}, line)),
    element('p', {}, guide.step),
    guide.paste === null ? null : element('code', {}, guide.paste),
  ];
  if (canLink) {
    const scan = { type: 'button', className: 'scan', onclick: () => act({ do: 'link' }) };
    steps.push(element('button', scan, 'Scan the code with the shop’s phone'));
  }
  const done = element('p', { className: 'done' }, 'X8 is connected. Everything you write goes there.');
  at('guide').replaceChildren(...(connected ? [done] : steps.filter((step) => step !== null)));
}

function choose(name) {
  chosen = name;
  localStorage.setItem('messenger', name);
  show();
}

new EventSource('/events').onmessage = ({ data }) => {
  ({ chats } = JSON.parse(data));
  show();
};

at('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const words = text.value.trim();
  if (words === '') return;
  text.value = '';
  void act({ do: 'write', text: words });
});

text.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  at('composer').requestSubmit();
});

at('file').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  if (!file) return;
  const kind = /^image\/(jpeg|png|webp)$/.test(file.type) ? 'photo' : 'document';
  const query = new URLSearchParams({ do: kind, name: file.name, caption: text.value.trim() });
  text.value = '';
  await post(`?${query}`, file, file.type || 'application/octet-stream');
  target.value = '';
});

for (const button of document.querySelectorAll('[data-act]')) {
  button.addEventListener('click', () => void act({ do: button.dataset.act }));
}

text.focus();

let recorder = null;
at('voice').addEventListener('click', async () => {
  if (recorder) return recorder.stop();
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const chunks = [];
    recorder = new MediaRecorder(stream);
    recorder.ondataavailable = ({ data }) => chunks.push(data);
    recorder.onstop = async () => {
      for (const track of stream.getTracks()) track.stop();
      recorder = null;
      at('voice').classList.remove('recording');
      await post('?do=voice&name=voice.ogg', new Blob(chunks), 'audio/ogg');
    };
    recorder.start();
    at('voice').classList.add('recording');
  } catch {
    complain('No microphone can be used here. Choose a sound file with ＋ instead.');
  }
});
