import { OpenaiAudioDouble } from './openai-audio-double';

/** A running double that listens, translates and speaks for this process. To be imported in `vi.hoisted`. */
export const openaiAudio = new OpenaiAudioDouble();

const url = await openaiAudio.start();
process.env.TRANSCRIBER_URL = url;
process.env.TRANSCRIBER_API_KEY = 'transcriber-key';
process.env.TRANSLATOR_URL = url;
process.env.TRANSLATOR_API_KEY = 'translator-key';
process.env.VOICE_URL = url;
process.env.VOICE_API_KEY = 'voice-key';
