import { TranscriberDouble } from './transcriber-double';

/** A running double that the settings of this process lead to. To be imported in `vi.hoisted`. */
export const transcriber = new TranscriberDouble();

process.env.TRANSCRIBER_URL = await transcriber.start();
process.env.TRANSCRIBER_API_KEY = 'transcriber-key';
