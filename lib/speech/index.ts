export type { Recording, Transcriber, Transcript } from './port';
export { TranscribeSpeech, Word } from './schemas';
export { transcribe } from './transcribe';
