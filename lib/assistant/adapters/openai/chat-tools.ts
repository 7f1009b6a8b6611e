import { z } from 'zod';
import type { Toolbox } from '@/lib/assistant/tools/all-tools';
import type { ChatTool } from '@/lib/vendors/openai/chat';

let described: readonly ChatTool[] | undefined;

/** The tools as a model is told of them: the very schemas their arguments are checked with. */
export function chatTools(toolbox: Toolbox): readonly ChatTool[] {
  described ??= Object.values(toolbox).map(({ name, description, args }) => {
    const { $schema: _, ...parameters } = z.toJSONSchema(args, { io: 'input', unrepresentable: 'any' });
    return { type: 'function', function: { name, description, parameters } };
  });
  return described;
}
