import { expect } from 'vitest';
import { base, type Made } from './made-files.ts';

/** An answer of the service. */
export type Json = Record<string, unknown>;

/** A client of the service: it knows the address of the entry, expands templates and asks for what they give. */
export class Client {
  readonly #files: Made['files'];
  readonly asked = new Set<string>();

  constructor({ files }: Made) {
    this.#files = files;
  }

  get(address: string): string {
    if (!address.startsWith(base)) throw new Error(`${address} is not of the site.`);
    const path = decodeURIComponent(address.slice(base.length));
    const content = this.#files.get(path);
    if (content === undefined) throw new Error(`404 ${path}`);
    this.asked.add(path);
    return content;
  }

  json(template: unknown, values: Record<string, string | number> = {}): Json {
    const address = expand(String(template), values);
    const answer = JSON.parse(this.get(address)) as Json;
    expect(answer).toMatchObject({ '@context': 'https://dtsapi.org/context/v1.0.json', dtsVersion: '1.0' });
    if (answer['@type'] === 'Navigation') expect(answer['@id']).toBe(address);
    return answer;
  }
}

/** RFC 6570, level 3, as far as the templates of the service use it. */
export function expand(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{([/;])([\w,]+)\}/g, (_, operator: string, names: string) =>
    names
      .split(',')
      .flatMap((name) => {
        const value = values[name];
        if (value === undefined) return [];
        const encoded = encodeURIComponent(String(value));
        return [operator === '/' ? `/${encoded}` : `;${name}=${encoded}`];
      })
      .join(''),
  );
}

/** The parts that an answer tells. */
export const units = (answer: Json) =>
  answer.member as { identifier: string; level: number; parent: string | null; citeType: string }[];
/** A client of the service that files are, and what its entry says. */
export const enter = (made: Made) => {
  const client = new Client(made);
  return { client, entry: client.json(`${base}dts/index.json`) };
};
