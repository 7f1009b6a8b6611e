export { fetchModel } from './fetch-model';
export { nativeModule } from './native-module';
export { runWhisper, type WhisperAnswer } from './run-whisper';
export { type WhisperModel, whisperModel } from './whisper-model';
export { WhisperRefusal } from './whisper-refusal';
