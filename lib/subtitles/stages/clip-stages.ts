import type { Stage, StageName } from '../stage';
import { audioStage } from './audio-stage';
import { cutStage } from './cut-stage';
import { fetchStage } from './fetch-stage';
import { probeStage } from './probe-stage';
import { renderStage } from './render-stage';
import { speakStage } from './speak-stage';
import { transcribeStage } from './transcribe-stage';
import { translateStage } from './translate-stage';
import { verifyStage } from './verify-stage';

/** All that is done to a video, in order. */
export const clipStages: { readonly [N in StageName]: Stage<N> } = {
  fetch: fetchStage,
  probe: probeStage,
  audio: audioStage,
  transcribe: transcribeStage,
  cut: cutStage,
  translate: translateStage,
  speak: speakStage,
  render: renderStage,
  verify: verifyStage,
};
