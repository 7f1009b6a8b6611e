import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// A browser under test talks to the product and to nobody else.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,AutofillServerCommunication',
];

/** The machine's Chromium, without a window. Close it after the file's last test. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.X8_CHROMIUM || places.find((place) => existsSync(place));
  if (!executablePath)
    throw new Error('No Chromium found. Install Debian\'s "chromium", or set X8_CHROMIUM to its path.');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...quiet, ...asRoot] });
}
