/**
 * Pages that mean no good to a browser: `hang` never lets itself be closed, `busy` never lets anybody in, `crash` ends its
 * renderer, `inside` asks for internal addresses in every way there is. Null: no such page.
 */
export function troublePage(name: string, inside: string): string | null {
  const script = scripts[name];
  if (!script) return null;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${name}</title></head><body><h1>${name}</h1>
<script>const inside = ${JSON.stringify(inside)};${script}</script></body></html>`;
}

const scripts: Readonly<Record<string, string>> = {
  hang: `
    addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay'; });
    for (const name of ['pagehide', 'unload', 'visibilitychange']) addEventListener(name, () => { for (;;); });`,
  busy: `setTimeout(() => { for (;;); }, 50);`,
  crash: `
    const kept = [];
    setTimeout(() => { for (;;) kept.push(new Array(4_000_000).fill(kept.length + 0.5)); }, 20);`,
  inside: `
    fetch(inside).catch(() => {});
    fetch(inside, { method: 'POST', mode: 'no-cors', body: 'x' }).catch(() => {});
    const add = (name, set) => { const made = Object.assign(document.createElement(name), set); document.body.append(made); return made; };
    add('img', { src: inside }); add('iframe', { src: inside }); add('script', { src: inside }); add('audio', { src: inside });
    add('link', { rel: 'stylesheet', href: inside }); add('link', { rel: 'prefetch', href: inside }); add('object', { data: inside });
    try { new WebSocket(inside.replace(/^http/, 'ws')); } catch {}
    try { new EventSource(inside); } catch {}
    navigator.sendBeacon(inside, 'x');
    try { new Worker(URL.createObjectURL(new Blob(["fetch('" + inside + "')"]))); } catch {}
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + new URL(inside).host }] });
    peer.createDataChannel('x'); peer.createOffer().then((offer) => peer.setLocalDescription(offer));
    add('a', { href: inside, download: 'x' }).click();
    open(inside);
    setTimeout(() => { location.href = inside; }, 300);`,
};
