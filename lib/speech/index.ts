export type { Recording, Transcriber, Transcript } from './port';
export { TranscribeSpeech } from './schemas';
export { transcribe } from './transcribe';
