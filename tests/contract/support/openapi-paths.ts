import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly requestBody?: { readonly content?: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content | null }>>;
}

type Content = Readonly<Record<string, { readonly schema?: object }>>;

/** Checks requests and answers against the paths of an OpenAPI description. `required` is not insisted on. */
export class OpenapiPaths {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly described: Described;

  /** `loosen` removes what a description says too strictly; see the traps in the contracts' own README. */
  constructor(description: unknown, loosen: readonly string[] = ['required']) {
    this.described = without(description, new Set(loosen)) as Described;
    addFormats(this.ajv);
    this.ajv.addSchema(this.described as object, 'contract');
  }

  /** What is wrong with a request; empty when it fits, or when the operation takes no body. Throws for an unknown path. */
  request(method: string, path: string, body: unknown): string[] {
    const { template, operation } = this.find(method, path);
    const schema = operation.requestBody?.content?.['application/json']?.schema;
    return schema ? this.errors(`${method} ${template} in`, schema, body) : [];
  }

  /** What is wrong with an answer; also a status that is not described. Undefined: it was no JSON. */
  answer(method: string, path: string, status: number, body: unknown): string[] {
    const { template, operation } = this.find(method, path);
    const described = operation.responses[String(status)];
    if (!described) return [`${method} ${template} is not said to answer ${status}`];
    const schema = described.content?.['application/json']?.schema;
    return schema && body !== undefined ? this.errors(`${method} ${template} ${status}`, schema, body) : [];
  }

  private find(method: string, path: string): { template: string; operation: Operation } {
    const { pathname } = new URL(path, 'http://contract');
    const fits = (template: string) =>
      new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+').replace(/[.]/g, '\\.')}$`).test(pathname);
    const templates = Object.keys(this.described.paths)
      .filter((template) => fits(template) && this.described.paths[template]?.[method.toLowerCase()])
      // The more is said literally, the more it is meant.
      .sort((a, b) => (a.match(/\{/g) ?? []).length - (b.match(/\{/g) ?? []).length);
    const [template = ''] = templates;
    const operation = this.described.paths[template]?.[method.toLowerCase()];
    if (!operation) throw new Error(`The contract has no ${method} ${pathname}.`);
    return { template, operation };
  }

  private errors(name: string, schema: object, value: unknown): string[] {
    const pointed = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/'));
    const validate = this.validators.get(name) ?? this.ajv.compile(pointed);
    this.validators.set(name, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message}`);
  }
}

function without(schema: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(schema)) return schema.map((one) => without(one, names));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([name, value]) => !names.has(name) || (name === 'required' && !Array.isArray(value)),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, without(value, names)]));
}
