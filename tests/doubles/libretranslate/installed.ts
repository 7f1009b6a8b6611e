import { LibretranslateDouble } from './libretranslate-double';

/** A running double that translates for this process. To be imported in `vi.hoisted`. */
export const libretranslate = new LibretranslateDouble();

process.env.TRANSLATOR_KIND = 'libretranslate';
process.env.TRANSLATOR_URL = await libretranslate.start();
process.env.TRANSLATOR_API_KEY = 'libre-key';
