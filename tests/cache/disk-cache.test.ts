import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheFolder } from '../../src/cache/cache-folder.ts';
import { diskCache } from '../../src/cache/disk-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opis-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();

test('what was written is read back, also by another run', () => {
  diskCache(folder).write('sef', 'abc', 'värde');
  expect(text(diskCache(folder).read('sef', 'abc'))).toBe('värde');
  expect(diskCache(folder).read('sef', 'abd')).toBeUndefined();
  expect(readdirSync(join(folder, 'sef'))).toEqual(['abc']);
});

test('a file that was cut short, changed or put there by somebody is not trusted', () => {
  const cache = diskCache(folder);
  cache.write('sef', 'abc', 'a longer value');
  const file = join(folder, 'sef', 'abc');
  const whole = readFileSync(file);
  for (const damaged of [
    whole.subarray(0, whole.length - 1),
    whole.subarray(0, 10),
    Buffer.from('foreign'),
    Buffer.alloc(0),
  ]) {
    writeFileSync(file, damaged);
    expect(cache.read('sef', 'abc')).toBeUndefined();
  }
  cache.write('sef', 'abc', 'a longer value');
  expect(text(cache.read('sef', 'abc'))).toBe('a longer value');
});

test('a place that cannot be written to is no error', () => {
  writeFileSync(join(folder, 'file'), '');
  const cache = diskCache(join(folder, 'file'));
  cache.write('sef', 'abc', 'x');
  expect(cache.read('sef', 'abc')).toBeUndefined();
});

test('a key cannot lead out of the cache', () => {
  expect(() => diskCache(folder).write('sef', '../../x', 'x')).toThrow('cannot name a file');
  expect(() => diskCache(folder).write('sef', '..', 'x')).toThrow('cannot name a file');
});

test('the folder is chosen by the environment', () => {
  expect(cacheFolder({ OPIS_CACHE: '/c', XDG_CACHE_HOME: '/x' })).toBe('/c');
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' })).toBe(join('/x', 'opis'));
  expect(cacheFolder({})).toMatch(/\.cache.opis$/);
});
