import Ajv, { type ValidateFunction } from 'ajv';

interface Parameter {
  readonly location: 'path' | 'query';
  readonly required?: boolean;
  readonly enum?: readonly string[];
  readonly type: string;
}

interface Method {
  readonly httpMethod: string;
  readonly path: string;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly request?: { readonly $ref: string };
  readonly response?: { readonly $ref: string };
}

interface Resource {
  readonly methods?: Readonly<Record<string, Method>>;
  readonly resources?: Readonly<Record<string, Resource>>;
}

/** Google's own description of an API (discovery document). */
export interface Discovery extends Resource {
  readonly schemas: Readonly<Record<string, object>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/** Checks requests and answers against a discovery document, whose schemas are of JSON Schema's third draft. */
export class DiscoveryChecker {
  private readonly methods: ReadonlyArray<Method & { readonly name: string; readonly pattern: RegExp }>;
  private readonly ajv = new Ajv({ strict: false, allErrors: true });

  constructor(private readonly discovery: Discovery) {
    this.methods = methodsOf(discovery).map((method) => ({
      ...method,
      pattern: new RegExp(`^/${method.path.replace(/\{\w+\}/g, '[^/]+')}$`),
    }));
    const definitions = Object.fromEntries(
      Object.entries(discovery.schemas).map(([name, schema]) => [name, converted(schema)]),
    );
    this.ajv.addSchema({ $id: 'google', definitions });
  }

  /** What is wrong with a call; empty when it is as Google describes it. */
  faults(call: { method: string; path: string; body: string }, answer: string): string[] {
    const url = new URL(call.path, 'http://double');
    const found = this.methods.find(
      ({ httpMethod, pattern }) => httpMethod === call.method && pattern.test(url.pathname),
    );
    if (!found) return [`There is no method ${call.method} ${url.pathname}.`];
    const known = { ...this.discovery.parameters, ...found.parameters };
    const query = [...url.searchParams].flatMap(([name, value]) => {
      const parameter = known[name];
      if (!parameter) return [`${found.name} has no parameter ${name}.`];
      return parameter.enum && !parameter.enum.includes(value) ? [`${name} cannot be ${value}.`] : [];
    });
    return [
      ...query,
      ...this.bodyFaults(`${found.name} request`, found.request, call.body),
      ...this.bodyFaults(`${found.name} answer`, found.response, answer),
    ];
  }

  nameOf(method: string, path: string): string | undefined {
    const { pathname } = new URL(path, 'http://double');
    return this.methods.find((one) => one.httpMethod === method && one.pattern.test(pathname))?.name;
  }

  private bodyFaults(what: string, schema: { $ref: string } | undefined, body: string): string[] {
    if (!schema) return body === '' ? [] : [`${what} has a body.`];
    const validate = this.ajv.getSchema(`google#/definitions/${schema.$ref}`) as ValidateFunction | undefined;
    if (!validate) return [`${what}: unknown schema ${schema.$ref}.`];
    return validate(JSON.parse(body))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${what} ${instancePath} ${message}`);
  }
}

function methodsOf(resource: Resource, prefix = ''): Array<Method & { name: string }> {
  return [
    ...Object.entries(resource.methods ?? {}).map(([name, method]) => ({
      ...method,
      name: `${prefix}${name}`,
    })),
    ...Object.entries(resource.resources ?? {}).flatMap(([name, inner]) =>
      methodsOf(inner, `${prefix}${name}.`),
    ),
  ];
}

/** A property we or the double made up is a fault, too. */
function converted(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  const {
    $ref,
    type,
    items,
    properties,
    additionalProperties,
    enum: values,
  } = schema as Record<string, unknown>;
  if (typeof $ref === 'string') return { $ref: `google#/definitions/${$ref}` };
  const inner = Object.entries((properties ?? {}) as Record<string, unknown>);
  return {
    ...(type !== 'any' && { type }),
    ...(values !== undefined && { enum: values }),
    ...(items !== undefined && { items: converted(items) }),
    ...(additionalProperties !== undefined && { additionalProperties: converted(additionalProperties) }),
    ...(properties !== undefined && {
      properties: Object.fromEntries(inner.map(([name, property]) => [name, converted(property)])),
      additionalProperties: false,
    }),
  };
}
