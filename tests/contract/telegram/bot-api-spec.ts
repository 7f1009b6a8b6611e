/** The published description of the Bot API, as far as it is read here. */
export interface BotApiSpec {
  readonly methods: Readonly<
    Record<string, { readonly returns: readonly string[]; readonly fields?: readonly Field[] }>
  >;
  readonly types: Readonly<
    Record<string, { readonly fields?: readonly Field[]; readonly subtypes?: readonly string[] }>
  >;
}

interface Field {
  readonly name: string;
  readonly types: readonly string[];
  readonly required: boolean;
}

/** Compares values with the types they are said to be of. A problem is told with the path to it. */
export class SpecChecker {
  constructor(private readonly spec: BotApiSpec) {}

  /** What is wrong with the result of a method; empty when nothing is. */
  resultProblems(method: string, result: unknown): string[] {
    return this.ofAny(this.method(method).returns, result, method);
  }

  /** What is wrong with the parameters of a call. `uploads` are the parameters whose bytes came beside them. */
  callProblems(
    method: string,
    params: Readonly<Record<string, unknown>>,
    uploads: readonly string[] = [],
  ): string[] {
    const given = Object.fromEntries(Object.entries(params).filter(([name]) => !uploads.includes(name)));
    const fields = (this.method(method).fields ?? []).filter(({ name }) => !uploads.includes(name));
    return this.ofFields(fields, given, method);
  }

  typeProblems(type: string, value: unknown): string[] {
    return this.ofType(type, value, type);
  }

  private method(name: string) {
    const method = this.spec.methods[name];
    if (!method) throw new Error(`The contract has no method ${name}.`);
    return method;
  }

  private ofAny(types: readonly string[], value: unknown, path: string): string[] {
    const attempts = types.map((type) => this.ofType(type, value, path));
    return attempts.find((problems) => problems.length === 0) ?? shortest(attempts);
  }

  private ofType(type: string, value: unknown, path: string): string[] {
    const list = /^Array of (.+)$/.exec(type)?.[1];
    if (list !== undefined) {
      if (!Array.isArray(value)) return [`${path}: no list`];
      return value.flatMap((item, index) => this.ofType(list, item, `${path}[${index}]`));
    }
    const simple = simpleTypes[type];
    if (simple) return simple(value) ? [] : [`${path}: no ${type}: ${JSON.stringify(value)}`];
    const known = this.spec.types[type];
    if (!known) return [`${path}: the contract has no type ${type}`];
    if (known.subtypes) return this.ofAny(known.subtypes, value, path);
    if (typeof value !== 'object' || value === null) return [`${path}: no ${type}`];
    return this.ofFields(known.fields ?? [], value as Record<string, unknown>, path);
  }

  private ofFields(
    fields: readonly Field[],
    value: Readonly<Record<string, unknown>>,
    path: string,
  ): string[] {
    const names = new Set(fields.map(({ name }) => name));
    const unknown = Object.keys(value).filter((name) => !names.has(name) && value[name] !== undefined);
    return [
      ...unknown.map((name) => `${path}.${name}: not in the contract`),
      ...fields.flatMap(({ name, types, required }) => {
        if (value[name] === undefined) return required ? [`${path}.${name}: missing`] : [];
        return this.ofAny(types, value[name], `${path}.${name}`);
      }),
    ];
  }
}

// In forms every value is a text; Telegram reads numbers and truths from it.
const simpleTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  Integer: (value) => Number.isSafeInteger(value) || (typeof value === 'string' && /^-?\d+$/.test(value)),
  Float: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean' || value === 'true' || value === 'false',
};

function shortest(attempts: readonly string[][]): string[] {
  return attempts.toSorted((one, other) => one.length - other.length)[0] ?? ['no type fits'];
}
