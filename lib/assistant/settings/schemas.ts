import { z } from 'zod';

/** `MODEL`: the model where one is set up and its budget lasts, else the rules. `RULES`: never a model. */
export const WhoAnswers = z.enum(['MODEL', 'RULES']);
export type WhoAnswers = z.infer<typeof WhoAnswers>;

export const Tone = z.enum(['PLAIN', 'WARM', 'FORMAL', 'PLAYFUL']);
export type Tone = z.infer<typeof Tone>;

/** Millionths of a US dollar, in which models are priced. */
const Micros = z.number().int().min(0).max(1_000_000_000_000).nullable();
const Tokens = z.number().int().min(0).max(1_000_000_000_000).nullable();

export const AssistantSettings = z.object({
  answers: WhoAnswers,
  tone: Tone,
  /** Limits of a day and a month of the company's own calendar; null: none. */
  dailyMicros: Micros,
  monthlyMicros: Micros,
  dailyTokens: Tokens,
  monthlyTokens: Tokens,
  /** What a million tokens cost; null: the model's list price, where it is known. */
  inputMicros: Micros,
  outputMicros: Micros,
});
export type AssistantSettings = z.infer<typeof AssistantSettings>;

export const AssistantSettingsChange = AssistantSettings.partial();
export type AssistantSettingsChange = z.infer<typeof AssistantSettingsChange>;

export const defaultSettings: AssistantSettings = {
  answers: 'MODEL',
  tone: 'WARM',
  dailyMicros: null,
  monthlyMicros: null,
  dailyTokens: null,
  monthlyTokens: null,
  inputMicros: null,
  outputMicros: null,
};
