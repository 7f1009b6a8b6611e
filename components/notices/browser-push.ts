/** How notices stand in this browser. */
export type PushState = 'unsupported' | 'denied' | 'off' | 'on';

/** Reads how notices stand here; asks nobody for anything. */
export async function readPush(pushKey: string): Promise<PushState> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window))
    return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const subscription = await currentSubscription();
  return subscription && isOfKey(subscription, pushKey) ? 'on' : 'off';
}

/** Asks for the permission and agrees; null when the person said no. */
export async function agreeToPush(pushKey: string): Promise<PushSubscriptionJSON | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  await navigator.serviceWorker.register('/sw.js', { scope: '/' });
  const { pushManager } = await navigator.serviceWorker.ready;
  const before = await pushManager.getSubscription();
  // A browser that agreed to another key has to let go of it first.
  if (before && !isOfKey(before, pushKey)) await before.unsubscribe();
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(pushKey),
  });
  return subscription.toJSON();
}

/** Takes the agreement back; returns the address that is to be forgotten, null when there was none. */
export async function endPush(): Promise<string | null> {
  const subscription = await currentSubscription();
  if (!subscription) return null;
  await subscription.unsubscribe();
  return subscription.endpoint;
}

async function currentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  return (await registration?.pushManager.getSubscription()) ?? null;
}

function isOfKey({ options }: PushSubscription, pushKey: string): boolean {
  const own = options.applicationServerKey;
  const wanted = bytesOf(pushKey);
  return own !== null && new Uint8Array(own).every((byte, index) => byte === wanted[index]);
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
