import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from './freePort.ts';

/** The key that opens the agent desk of every server the tests start. */
export const deskKey = 'the-desk-key-of-the-browser-tests';

/** A built demo server in a process of its own. */
export interface TestServer {
  /** Origin, such as http://127.0.0.1:51234. */
  readonly url: string;
  /** Ends it as a deployment would, and waits until it is gone. */
  stop(): Promise<void>;
  /** Ends it as a crash would, in the middle of whatever it does, and waits until it is gone. */
  kill(): Promise<void>;
}

interface ServerSettings {
  /** Folder of secrets and of the embedded database. */
  readonly dataFolder: string;
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl?: string;
  /** TCP port; a free one unless given. */
  readonly port?: number;
  /** Further settings, as `readConfig` takes them. */
  readonly environment?: Readonly<Record<string, string>>;
}

const startLimitMs = 60_000;
const root = join(import.meta.dirname, '../..');

/** Starts the built demo server and waits until it answers. Throws an Error with its output if it does not. */
export async function runServer({
  dataFolder,
  databaseUrl,
  port,
  environment,
}: ServerSettings): Promise<TestServer> {
  const chosen = port ?? (await freePort());
  const server = spawn(process.execPath, [join(root, '.build/server/main.mjs')], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(chosen),
      NODE_ENV: 'test',
      DATA_FOLDER: dataFolder,
      DESK_KEY: deskKey,
      // All the shoppers of all the tests come from one address.
      LOOKUPS_PER_MINUTE: '100000',
      WRITES_PER_MINUTE: '100000',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = readOutput(server);
  const url = `http://127.0.0.1:${chosen}`;
  await answering(`${url}/healthz`, server, output);
  return { url, stop: () => stop(server), kill: () => end(server, 'SIGKILL') };
}

function readOutput(server: ChildProcess): () => string {
  const lines: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data) => lines.push(String(data)));
  return () => lines.join('').slice(-4_000);
}

async function answering(url: string, server: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The shop ended while starting:\n${output()}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop(server);
  throw new Error(`The shop did not answer ${url} within ${startLimitMs / 1000} s:\n${output()}`);
}

async function stop(server: ChildProcess): Promise<void> {
  const killer = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await end(server, 'SIGTERM');
  clearTimeout(killer);
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  await ended;
}
