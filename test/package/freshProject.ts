import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';

const root = join(import.meta.dirname, '..', '..');
const execute = promisify(execFile);
const VersionSchema = v.object({ version: v.string() });

/** How a command ended, with all it said. */
interface Ending {
  readonly code: number;
  readonly output: string;
}

/** A project elsewhere on this machine that knows Counterbell only as an installed package. */
export interface FreshProject {
  readonly folder: string;
  /** Runs Node with these arguments in the project, to its end. */
  node(...args: readonly string[]): Promise<Ending>;
  remove(): Promise<void>;
}

/** Copies `project/` to a temporary folder and installs the packed tarball, TypeScript and Vite into it. */
export async function createFreshProject(): Promise<FreshProject> {
  const folder = await mkdtemp(join(tmpdir(), 'counterbell-fresh-'));
  await cp(join(import.meta.dirname, 'project'), folder, { recursive: true });
  const tools = await Promise.all(
    ['typescript', 'vite'].map(async (name) => `${name}@${await versionOf(name)}`),
  );
  const packages = [join(root, '.build/package.tgz'), ...tools];
  await execute('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', ...packages], {
    cwd: folder,
  });
  return {
    folder,
    node: (...args) =>
      execute(process.execPath, args, { cwd: folder }).then(
        ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
        (error: { code: number; stdout: string; stderr: string }) => ({
          code: error.code,
          output: error.stdout + error.stderr,
        }),
      ),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The version of a tool that this repository uses. */
async function versionOf(name: string): Promise<string> {
  const text = await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return v.parse(VersionSchema, JSON.parse(text)).version;
}
