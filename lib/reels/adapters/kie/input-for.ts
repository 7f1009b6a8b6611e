import type { VideoOrder } from '../../port';
import type { KieModel } from './models';

/** The order in a model's own words: the nearest length it makes, upright, no more words than it reads. */
export function inputFor(
  model: KieModel,
  order: Pick<VideoOrder, 'prompt' | 'seconds' | 'audio'>,
  imageUrl: string,
): Record<string, unknown> {
  const { image, duration, aspect, audio } = model;
  const length = nearest(duration.choices, order.seconds);
  return {
    ...model.fixed,
    prompt: shortened(order.prompt, model.promptLimit),
    [image.field]: image.list ? [imageUrl] : imageUrl,
    [duration.field]: duration.form === 'text' ? String(length) : length,
    ...(aspect && { [aspect.field]: aspect.value }),
    ...(audio !== null && { [audio]: order.audio }),
  };
}

/** Of two equally near ones the shorter: it costs less. */
function nearest(choices: readonly number[], wished: number): number {
  return choices.reduce((best, one) => (Math.abs(one - wished) < Math.abs(best - wished) ? one : best));
}

/** Ends at a sentence or a word where there is one near the end, and never inside a letter of two halves. */
function shortened(prompt: string, limit: number): string {
  if (prompt.length <= limit) return prompt;
  const cut = prompt.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
  const sentence = /^[\s\S]*[.!?…](?=\s)/.exec(cut)?.[0] ?? '';
  if (sentence.length > limit * 0.7) return sentence;
  const word = /^[\s\S]*(?=\s)/.exec(cut)?.[0].trimEnd() ?? '';
  return word.length > limit * 0.7 ? word : cut;
}
