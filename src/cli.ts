#!/usr/bin/env node
import { spawn } from 'node:child_process';
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

// A build makes much and drops it again: with four times the usual room for what is young, the tidying of memory costs a tenth of the
// run less (bench/README.md). Only a process that begins with it has it.
const room = '--max-semi-space-size=64';
if (process.argv[2] === 'build' && !process.execArgv.includes(room)) runAgain([...process.execArgv, room]);
else run();

/** Runs the program in a process of its own, with its input, output, signals and end. */
function runAgain(flags: readonly string[]): void {
  const child = spawn(process.execPath, [...flags, ...process.argv.slice(1)], { stdio: 'inherit' });
  const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
  const pass = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  child.on('error', () => {
    for (const signal of signals) process.off(signal, pass);
    run();
  });
  child.on('exit', (code, signal) => {
    for (const one of signals) process.off(one, pass);
    process.exitCode = code ?? 1;
    if (signal !== null) process.kill(process.pid, signal);
  });
}

function run(): void {
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
}
