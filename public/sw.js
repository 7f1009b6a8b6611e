// Shows notices, and opens the screen they are about. Nothing is kept: pages come from the server as ever.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const notice = read(event.data);
  event.waitUntil(
    self.registration.showNotification(notice.title, {
      body: notice.body,
      tag: notice.tag,
      renotify: true,
      lang: notice.language,
      data: { path: notice.path },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.path));
});

// The browser has changed its address by itself: tell the new one, as the person who is signed in here.
self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(renew(event));
});

function read(data) {
  try {
    const { title, body, tag, path, language } = data.json();
    return { title: String(title), body: String(body), tag: String(tag), path, language };
  } catch {
    return { title: 'X8', body: '', tag: 'x8', path: '/inbox', language: 'en' };
  }
}

async function open(path) {
  // Only screens of our own, whatever a payload says.
  const address = new URL(typeof path === 'string' ? path : '/inbox', self.location.origin);
  if (address.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const client of windows) {
    try {
      await client.focus();
      await client.navigate(address.href);
      return;
    } catch {
      // A window this worker may not steer; the next one, or a new one.
    }
  }
  await self.clients.openWindow(address.href);
}

async function renew(event) {
  const applicationServerKey = event.oldSubscription?.options.applicationServerKey;
  if (!applicationServerKey) return;
  const subscription =
    event.newSubscription ??
    (await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }));
  await fetch('/api/notices/push', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(subscription.toJSON()),
  });
}
