import { expect, test } from 'vitest';
import { sourceDocument } from '../sample.ts';
import { judge, rootOf } from './schemas.ts';

/** A repeated choice of groups whose members may all be missing: libxml2 makes all of them into one automaton, without end. */
function endless(size: number): string {
  const group = (row: number) => {
    const members = Array.from(
      { length: size },
      (_, column) => `<element name="e${(row * column) % size}"><empty/></element>`,
    );
    return `<group>${members.map((member) => `<zeroOrMore>${member}</zeroOrMore>`).join('')}</group>`;
  };
  const groups = Array.from({ length: size }, (_, row) => group(row));
  return rootOf(`<zeroOrMore><choice>${groups.join('')}</choice></zeroOrMore>`);
}

test('relaxng/schema-time-limit: a schema that libxml2 never compiles ends in a finding', async () => {
  const outcome = await judge(endless(40), [sourceDocument('a.xml', '<r/>')], { timeLimit: 1500 });
  expect(outcome).toMatchObject({
    checked: 0,
    schemaFailed: true,
    diagnostics: [
      {
        ruleId: 'relaxng/schema-time-limit',
        severity: 'error',
        file: 'schema.rng',
        message: 'libxml2 gave no answer with this schema within 1.5 seconds.',
      },
    ],
  });
}, 20_000);

test('the engine is stopped, and the next run is not held up by it', async () => {
  await judge(endless(40), [sourceDocument('a.xml', '<r/>')], { timeLimit: 500 });
  const before = process.cpuUsage();
  await new Promise((resolve) => setTimeout(resolve, 600));
  const { user, system } = process.cpuUsage(before);
  // In microseconds: an engine that still ran would have used all the time there was.
  expect(user + system).toBeLessThan(450_000);
  expect(await judge(rootOf('<empty/>'), [sourceDocument('a.xml', '<r/>')])).toMatchObject({
    diagnostics: [],
    checked: 1,
  });
}, 20_000);
