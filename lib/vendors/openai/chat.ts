/** One call of a tool that a model asks for; `arguments` is the JSON text it wrote. */
export interface ChatCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

/** Words, or a picture under its address. */
export type ChatPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image_url'; readonly image_url: { readonly url: string } };

export type ChatMessage =
  | { readonly role: 'system'; readonly content: string }
  | { readonly role: 'user'; readonly content: string | readonly ChatPart[] }
  | {
      readonly role: 'assistant';
      readonly content: string;
      readonly tool_calls?: ReadonlyArray<{
        readonly id: string;
        readonly type: 'function';
        readonly function: { readonly name: string; readonly arguments: string };
      }>;
    }
  | { readonly role: 'tool'; readonly tool_call_id: string; readonly content: string };

export interface ChatTool {
  readonly type: 'function';
  readonly function: {
    readonly name: string;
    readonly description: string;
    readonly parameters: Record<string, unknown>;
  };
}

export interface ChatQuestion {
  readonly messages: readonly ChatMessage[];
  readonly tools: readonly ChatTool[];
  readonly maxTokens: number;
  /** The JSON schema (strict) that the text of the answer is to follow. */
  readonly answer?: { readonly name: string; readonly schema: Record<string, unknown> };
}

export interface ChatAnswer {
  readonly text: string;
  readonly calls: readonly ChatCall[];
  readonly tokens: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** The model's name as its server tells it. */
  readonly model: string;
  /** The model ran into its limit in mid-sentence. */
  readonly cut: boolean;
}
