import type { AskedQuestion } from './openai-double';

/** What the tools returned to the model so far, oldest first. */
export const toolResults = ({ body }: AskedQuestion): Array<Record<string, unknown>> =>
  body.messages.filter(({ role }) => role === 'tool').map(({ content }) => JSON.parse(content ?? 'null'));

/** The start of the first free time of a result. */
export const firstStart = (result: Record<string, unknown> | undefined): string | undefined =>
  (result?.slots as Array<{ start: string }> | undefined)?.[0]?.start;

/** The id of an item the model has been shown. */
export function shownItemId(question: AskedQuestion, sku: string): string {
  for (const result of toolResults(question).reverse()) {
    const items = result.items as Array<{ id: string; sku: string }> | undefined;
    const found = items?.find((item) => item.sku === sku);
    if (found) return found.id;
  }
  return 'itm_none';
}
