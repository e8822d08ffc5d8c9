import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** Runs a command, its output thrown away; gives wall-clock milliseconds, the exit code and the peak resident memory in MB. */
export function measure(command, args, environment = {}, cwd = undefined) {
  const nowhere = openSync('/dev/null', 'w');
  const start = process.hrtime.bigint();
  const child = spawn(command, args, {
    stdio: ['ignore', nowhere, nowhere],
    env: { ...process.env, ...environment },
    cwd,
  });
  let peak = 0;
  const look = () => {
    try {
      const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      peak = Math.max(peak, Number(kilobytes ?? 0) / 1024);
    } catch {
      // It has ended.
    }
  };
  const timer = setInterval(look, 10);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
      clearInterval(timer);
      closeSync(nowhere);
      resolve({ milliseconds, code, megabytes: peak });
    });
  });
}

/** The middle one of several numbers. */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}
