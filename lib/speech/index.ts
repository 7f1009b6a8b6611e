export { alignText } from './aligning/align-text';
export { findSpeech } from './aligning/find-speech';
export { getSpeechAbilities } from './get-speech-abilities';
export { listTranslationLanguages } from './list-translation-languages';
export { listVoices } from './list-voices';
export type {
  HeardWords,
  Recording,
  SpeechProgress,
  SpokenFile,
  SpokenText,
  Transcript,
  VoiceOption,
} from './port';
export {
  Ability,
  CueText,
  GlossaryEntry,
  Interval,
  NamedLanguage,
  SpeechAbilities,
  TranscribeSpeech,
  Word,
} from './schemas';
export { shortenCue } from './shorten-cue';
export { speakText } from './speak-text';
export { transcribe } from './transcribe';
export { transcribeWords } from './transcribe-words';
export { type CuesWish, translateCues } from './translate-cues';
