export type { BrowserPage, MediaRequest, PageAnswer } from './browser-page';
export type { Chromium, ChromiumContext, Tab } from './chromium';
export { ChromiumFailure, type ChromiumFailureKind } from './chromium-failure';
export { inTime } from './in-time';
export { launchChromium } from './launch-chromium';
export { measureMemory } from './measure-memory';
export { processGroups } from './process-groups';
export { processStart } from './process-start';
