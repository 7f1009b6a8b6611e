export interface SwitchesWish {
  /** Directory of this run's own. */
  readonly profile: string;
  readonly userAgent: string;
  readonly sandbox: boolean;
}

/** Nothing of these is worth a byte: suggestions, translations, components, experiments, previews of other pages. */
const withoutFeatures = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'CertificateTransparencyComponentUpdater',
  'AutofillServerCommunication',
  'AsyncDns',
  'DnsOverHttps',
  'Prerender2',
  'SpeculationRulesPrefetchFuture',
  // A page that was left would live on in memory.
  'BackForwardCache',
  // Renderers kept ready for what nobody opens here.
  'PreloadTopChromeWebUI',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AiModeOmniboxEntryPoint',
  'SpareRendererForSitePerProcess',
  'IsolateOrigins',
  'site-per-process',
];

/**
 * What Chromium is started with: no word to anybody but the proxy of each context (names are not even resolved here), no
 * windows of its own accord, and not more memory than pages of lists need.
 */
export function chromiumSwitches({ profile, userAgent, sandbox }: SwitchesWish): string[] {
  return [
    '--headless=new',
    '--no-startup-window',
    `--user-data-dir=${profile}`,
    `--user-agent=${userAgent}`,
    ...(sandbox ? [] : ['--no-sandbox']),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-breakpad',
    '--disable-field-trial-config',
    '--metrics-recording-only',
    '--no-pings',
    '--no-service-autorun',
    '--password-store=basic',
    '--use-mock-keychain',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--disable-notifications',
    '--disable-print-preview',
    '--deny-permission-prompts',
    '--block-new-web-contents',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-hang-monitor',
    '--disable-ipc-flooding-protection',
    '--disable-site-isolation-trials',
    // A sound's address shows when the page plays it, so let it.
    '--autoplay-policy=no-user-gesture-required',
    '--mute-audio',
    // Pictures are not even asked for.
    '--blink-settings=imagesEnabled=false',
    '--disk-cache-size=52428800',
    '--js-flags=--max-old-space-size=256',
    `--disable-features=${withoutFeatures.join(',')}`,
    // Ways past a proxy: other transports, own look-ups, peers. A context without a proxy reaches nothing either.
    '--disable-quic',
    '--dns-prefetch-disable',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
  ];
}
