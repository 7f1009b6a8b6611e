import Ajv from 'ajv';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { libretranslateTranslator } from '@/lib/speech/adapters/libretranslate/libretranslate-translator';
import { publishedContract } from '@/tests/contract/support/published-contract';

const { libretranslate } = await vi.hoisted(() => import('@/tests/doubles/libretranslate/installed'));
afterAll(() => libretranslate.stop());

interface Description {
  readonly paths: {
    readonly '/translate': {
      readonly post: {
        readonly parameters: ReadonlyArray<{ readonly name: string; readonly required: boolean }>;
        readonly responses: Readonly<Record<string, unknown>>;
      };
    };
  };
  readonly definitions: object;
}

const contract = publishedContract('libretranslate/swagger.patched.json') as Description | null;

/** Checks against a definition; alternatives are named with a prefix there. */
function fits(definition: string, value: unknown): string {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const definitions = JSON.parse(JSON.stringify(contract?.definitions).replaceAll('"x-oneOf"', '"anyOf"'));
  const validate = ajv.compile({ definitions, $ref: `#/definitions/${definition}` });
  return validate(value) ? '' : JSON.stringify(validate.errors);
}

describe.skipIf(!contract)('LibreTranslate', () => {
  it('knows every field we send, and misses none', async () => {
    const cues = [{ id: 'a', text: 'Good morning.', maxCharacters: 20 }];
    await libretranslateTranslator.translate({ from: null, to: 'ru', cues, glossary: [], context: '' });
    const { parameters = [] } = contract?.paths['/translate'].post ?? {};
    const sent = Object.keys(libretranslate.asked[0] ?? {});
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(sent));
    expect(sent).toEqual(
      expect.arrayContaining(parameters.filter(({ required }) => required).map(({ name }) => name)),
    );
  });

  it('could have given every answer of the double', () => {
    const ask = { q: ['One', 'Two'], source: 'auto', target: 'ru' };
    const [, many] = libretranslate.answer(ask);
    const [, one] = libretranslate.answer({ ...ask, q: 'One' });
    expect([fits('translate', many), fits('translate', one)]).toEqual(['', '']);
    const [status, unknown] = libretranslate.answer({ ...ask, target: 'xx' });
    expect(contract?.paths['/translate'].post.responses).toHaveProperty(String(status));
    expect(fits('error-response', unknown)).toBe('');
    expect(fits('languages', libretranslate.languages)).toBe('');
  });
});
