import { env } from '@/lib/platform/env';

/** Models that take pictures beside words, by the families' own names. */
const seeing =
  /gpt-(4o|4\.1|4-turbo|5)|^o[134]|vision|gemini|claude|pixtral|llava|gemma-?[34]|qwen.*vl|llama-?4/i;

/** Whether the model of the settings can look at pictures. */
export const seesPictures = (): boolean => seeing.test(env().OPENAI_MODEL);
