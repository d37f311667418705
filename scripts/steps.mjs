import { spawn } from 'node:child_process';
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Runs a command of ours to its end, its output shown as it comes; gives the exit code. */
export function run(command, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal !== null) console.error(`${command} was ended from outside: ${signal}`);
      resolve(code ?? 1);
    });
  });
}

/** The path of a tool that a development dependency installs. */
export const tool = (name) => join(root, 'node_modules/.bin', name);

/** Counts what passed and failed over all steps, and goes on after a failure so that one run tells all. */
export function createSteps() {
  let passed = 0;
  let failed = 0;

  function note(name, startedAt, good, bad) {
    passed += good;
    failed += bad;
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    console.log(`${bad === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
    return bad === 0;
  }

  return {
    /** A step that counts as one: `check` gives an exit code, or throws. */
    async step(name, check) {
      console.log(`▸ ${name}`);
      const startedAt = Date.now();
      const code = await Promise.resolve()
        .then(check)
        .catch((error) => {
          console.error(error instanceof Error ? error.message : error);
          return 1;
        });
      return note(name, startedAt, code === 0 ? 1 : 0, code === 0 ? 0 : 1);
    },

    /** A Vitest project, each of whose tests counts; a run that breaks without a failed test counts as one failure. */
    async tests(name, project, { cwd = root, args = [] } = {}) {
      console.log(`▸ ${name}`);
      const startedAt = Date.now();
      const report = join(root, '.build', `tests-${project}.json`);
      await mkdir(join(root, '.build'), { recursive: true });
      await rm(report, { force: true });
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const code = await run(tool('vitest'), ['run', '--project', project, ...reporters, ...args], { cwd });
      const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(
        await readFile(report, 'utf8').catch(() => '{}'),
      );
      return note(name, startedAt, numPassedTests, code === 0 ? 0 : Math.max(numFailedTests, 1));
    },

    /** Ends the process with the one line, also left for `.ci/run` where `COUNTS_FILE` says so. */
    async end() {
      if (process.env.COUNTS_FILE) await appendFile(process.env.COUNTS_FILE, `${passed} ${failed}\n`);
      console.log(`${passed} passed, ${failed} failed`);
      process.exitCode = failed === 0 ? 0 : 1;
    },
  };
}
