#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { cacheFolder } from './cache/cache-folder.ts';
import { diskCache } from './cache/disk-cache.ts';

// Starts the program (`program.ts`), with what V8 made of its code the last time: that is a tenth of a short run.

// A function is optimised after twice as much work as usual: a run that is over in a tenth of a second has
// nothing of code that is ready when it ends, and pays for making it.
setFlagsFromString('--interrupt-budget=300000');

const program = join(import.meta.dirname, 'program.cjs');
const code = Module.wrap(readFileSync(program, 'utf8'));
const cache = diskCache(cacheFolder());
// What is kept is what has been run: each command has its own.
const command = /^[a-z]+$/.test(process.argv[2] ?? '') ? process.argv[2] : '';
const origin = [process.version, process.arch, program, command, code].join('\n');
const key = createHash('sha256').update(origin).digest('hex');
const cachedData = cache.read('program', key);

const script = new Script(code, {
  filename: program,
  ...(cachedData && {
    cachedData: Buffer.from(cachedData.buffer, cachedData.byteOffset, cachedData.byteLength),
  }),
});
if (cachedData === undefined || script.cachedDataRejected) {
  process.on('exit', () => cache.write('program', key, script.createCachedData()));
}
// The other files of the program ask for this one by `require`: they must find it, not load it again.
const require = createRequire(program);
const module = new Module(program);
module.filename = program;
require.cache[program] = module;
script.runInThisContext()(module.exports, require, module, program, dirname(program));
