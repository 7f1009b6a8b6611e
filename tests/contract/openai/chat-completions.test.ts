import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chatTools } from '@/lib/assistant/adapters/openai/chat-tools';
import { allTools } from '@/lib/assistant/tools/all-tools';
import { projectRoot } from '@/scripts/project-root';

const file = path.join(projectRoot, '../shared/contracts/openai/openapi.trimmed.json');
const present = existsSync(file);
if (!present) process.stdout.write('OpenAI contract not found beside the project: its checks are skipped.\n');

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
  readonly allOf?: Schema[];
  readonly $ref?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
}

describe.skipIf(!present)('what we send is what the published contract names', () => {
  const contract = present
    ? (JSON.parse(readFileSync(file, 'utf8')) as { components: { schemas: Record<string, Schema> } })
    : { components: { schemas: {} } };
  const schemas: Record<string, Schema> = contract.components.schemas;
  const resolve = (schema: Schema | undefined): Schema =>
    schema?.$ref ? resolve(schemas[schema.$ref.split('/').at(-1) ?? '']) : (schema ?? {});
  const fields = (schema: Schema | undefined): Record<string, Schema> => {
    const own = resolve(schema);
    return Object.assign({}, own.properties, ...(own.allOf ?? []).map(fields));
  };

  test('every field of the request exists', () => {
    const request = fields(schemas.CreateChatCompletionRequest);
    for (const field of ['model', 'messages', 'tools', 'tool_choice', 'temperature', 'max_completion_tokens'])
      expect(Object.keys(request)).toContain(field);
  });

  test('every tool fits its function object', () => {
    const functionFields = fields(schemas.FunctionObject);
    const tools = chatTools(allTools);
    expect(tools.length).toBe(Object.keys(allTools).length);
    for (const tool of tools) {
      expect(Object.keys(functionFields)).toEqual(expect.arrayContaining(Object.keys(tool.function)));
      expect(tool.function.name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
      expect(tool.function.parameters).toMatchObject({ type: 'object' });
    }
  });

  test('every field we read of the answer exists', () => {
    const answer = fields(schemas.CreateChatCompletionResponse);
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(['choices', 'usage']));
    const message = fields(schemas.ChatCompletionResponseMessage);
    expect(Object.keys(message)).toEqual(expect.arrayContaining(['content', 'tool_calls']));
    const call = fields(schemas.ChatCompletionMessageToolCall);
    expect(Object.keys(call)).toEqual(expect.arrayContaining(['id', 'type', 'function']));
  });
});
