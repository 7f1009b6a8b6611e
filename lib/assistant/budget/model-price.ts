import type { AssistantSettings } from '@/lib/assistant/settings/schemas';

/** What a million tokens cost, in millionths of a US dollar. */
export interface ModelPrice {
  readonly inputMicros: number;
  readonly outputMicros: number;
}

const dollars = (input: number, output: number): ModelPrice => ({
  inputMicros: Math.round(input * 1_000_000),
  outputMicros: Math.round(output * 1_000_000),
});

/** List prices, without any discount for what a server has cached: never too low. */
const listPrices: ReadonlyArray<readonly [model: RegExp, price: ModelPrice]> = [
  [/^gpt-4\.1-nano(?:-\d|$)/, dollars(0.1, 0.4)],
  [/^gpt-4\.1-mini(?:-\d|$)/, dollars(0.4, 1.6)],
  [/^gpt-4\.1(?:-\d|$)/, dollars(2, 8)],
  [/^gpt-4o-mini(?:-\d|$)/, dollars(0.15, 0.6)],
  [/^gpt-4o(?:-\d|$)/, dollars(2.5, 10)],
  [/^gpt-5-nano(?:-\d|$)/, dollars(0.05, 0.4)],
  [/^gpt-5-mini(?:-\d|$)/, dollars(0.25, 2)],
  [/^gpt-5(?:-\d|$)/, dollars(1.25, 10)],
  [/^o4-mini(?:-\d|$)/, dollars(1.1, 4.4)],
  [/^o3(?:-\d|$)/, dollars(2, 8)],
];

/** The price of a model: the owner's own, else its list price; null when nobody knows it. */
export function modelPrice(
  model: string,
  { inputMicros, outputMicros }: Pick<AssistantSettings, 'inputMicros' | 'outputMicros'>,
): ModelPrice | null {
  const listed = listPrices.find(([pattern]) => pattern.test(model))?.[1];
  const own = {
    inputMicros: inputMicros ?? listed?.inputMicros,
    outputMicros: outputMicros ?? listed?.outputMicros,
  };
  if (own.inputMicros === undefined || own.outputMicros === undefined) return null;
  return { inputMicros: own.inputMicros, outputMicros: own.outputMicros };
}
