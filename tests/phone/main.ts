import { phoneServer } from './phone-server';
import { telegramMessenger } from './telegram-messenger';
import { whatsappMessenger } from './whatsapp-messenger';

const ports = { page: 4800, telegram: 4801, waha: 4802 } as const;

const { shop, reels, subtitles } = await telegramMessenger(ports.telegram);
const messengers = [shop, await whatsappMessenger(ports.waha), reels, subtitles];
const phone = await phoneServer(messengers, ports.page);

const lines = [
  `The telephone lies at ${phone.url}`,
  '',
  'Start X8 with these settings:',
  ...new Set(messengers.flatMap(({ guide }) => guide.settings.map((setting) => `  ${setting}`))),
  ...messengers.flatMap(({ guide }) => ['', guide.step, ...(guide.paste ? [`  ${guide.paste}`] : [])]),
];
process.stdout.write(`${lines.join('\n')}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void phone.stop().then(() => process.exit(0)));
}
