import type { Language } from './languages';
import enAssistant from './messages/en/assistant.json';
import enAuth from './messages/en/auth.json';
import enBooking from './messages/en/booking.json';
import enBot from './messages/en/bot.json';
import enCalendar from './messages/en/calendar.json';
import enCatalogue from './messages/en/catalogue.json';
import enChannels from './messages/en/channels.json';
import enChat from './messages/en/chat.json';
import enClips from './messages/en/clips.json';
import enClipsBot from './messages/en/clips-bot.json';
import enContacts from './messages/en/contacts.json';
import enCredits from './messages/en/credits.json';
import enErrors from './messages/en/errors.json';
import enInbox from './messages/en/inbox.json';
import enLanding from './messages/en/landing.json';
import enMusic from './messages/en/music.json';
import enNotices from './messages/en/notices.json';
import enOrders from './messages/en/orders.json';
import enPay from './messages/en/pay.json';
import enPriceList from './messages/en/price-list.json';
import enPriceListReport from './messages/en/price-list-report.json';
import enReels from './messages/en/reels.json';
import enSettings from './messages/en/settings.json';
import enShell from './messages/en/shell.json';
import enTiers from './messages/en/tiers.json';
import enUi from './messages/en/ui.json';
import enWelcome from './messages/en/welcome.json';
import ruAssistant from './messages/ru/assistant.json';
import ruAuth from './messages/ru/auth.json';
import ruBooking from './messages/ru/booking.json';
import ruBot from './messages/ru/bot.json';
import ruCalendar from './messages/ru/calendar.json';
import ruCatalogue from './messages/ru/catalogue.json';
import ruChannels from './messages/ru/channels.json';
import ruChat from './messages/ru/chat.json';
import ruClips from './messages/ru/clips.json';
import ruClipsBot from './messages/ru/clips-bot.json';
import ruContacts from './messages/ru/contacts.json';
import ruCredits from './messages/ru/credits.json';
import ruErrors from './messages/ru/errors.json';
import ruInbox from './messages/ru/inbox.json';
import ruLanding from './messages/ru/landing.json';
import ruMusic from './messages/ru/music.json';
import ruNotices from './messages/ru/notices.json';
import ruOrders from './messages/ru/orders.json';
import ruPay from './messages/ru/pay.json';
import ruPriceList from './messages/ru/price-list.json';
import ruPriceListReport from './messages/ru/price-list-report.json';
import ruReels from './messages/ru/reels.json';
import ruSettings from './messages/ru/settings.json';
import ruShell from './messages/ru/shell.json';
import ruTiers from './messages/ru/tiers.json';
import ruUi from './messages/ru/ui.json';
import ruWelcome from './messages/ru/welcome.json';

const en = {
  assistant: enAssistant,
  auth: enAuth,
  booking: enBooking,
  bot: enBot,
  calendar: enCalendar,
  catalogue: enCatalogue,
  channels: enChannels,
  chat: enChat,
  clips: enClips,
  clipsBot: enClipsBot,
  contacts: enContacts,
  credits: enCredits,
  errors: enErrors,
  inbox: enInbox,
  landing: enLanding,
  music: enMusic,
  notices: enNotices,
  orders: enOrders,
  pay: enPay,
  priceList: enPriceList,
  priceListReport: enPriceListReport,
  reels: enReels,
  settings: enSettings,
  shell: enShell,
  tiers: enTiers,
  ui: enUi,
  welcome: enWelcome,
};

/** The words of every screen, by area. The English files are the list of keys. */
export type ScreenMessages = typeof en;

const ru: ScreenMessages = {
  assistant: ruAssistant,
  auth: ruAuth,
  booking: ruBooking,
  bot: ruBot,
  calendar: ruCalendar,
  catalogue: ruCatalogue,
  channels: ruChannels,
  chat: ruChat,
  clips: ruClips,
  clipsBot: ruClipsBot,
  contacts: ruContacts,
  credits: ruCredits,
  errors: ruErrors,
  inbox: ruInbox,
  landing: ruLanding,
  music: ruMusic,
  notices: ruNotices,
  orders: ruOrders,
  pay: ruPay,
  priceList: ruPriceList,
  priceListReport: ruPriceListReport,
  reels: ruReels,
  settings: ruSettings,
  shell: ruShell,
  tiers: ruTiers,
  ui: ruUi,
  welcome: ruWelcome,
};

export const screenMessages: Readonly<Record<Language, ScreenMessages>> = { en, ru };
