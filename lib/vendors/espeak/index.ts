export { EspeakFailure } from './espeak-failure';
export { type EspeakVoice, listEspeakVoices } from './list-espeak-voices';
export { speakWithEspeak } from './speak-with-espeak';
