import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of the running shop, such as http://127.0.0.1:51234. */
    shopUrl: string;
  }
}

const startLimitMs = 60_000;

/** Starts the built demo server on a free port with an empty database of its own; returns what ends it. */
export default async function startShop(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'counterbell-shop-'));
  const port = await freePort();
  const server = spawn(process.execPath, [join(project.config.root, '.build/server/main.mjs')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_FOLDER: dataFolder, NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = readOutput(server);
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}/healthz`, server, output);
  project.provide('shopUrl', url);
  return async () => {
    await stop(server);
    await rm(dataFolder, { recursive: true, force: true });
  };
}

function readOutput(server: ChildProcess): () => string {
  const lines: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data) => lines.push(String(data)));
  return () => lines.join('').slice(-4_000);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
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
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const killer = setTimeout(() => server.kill('SIGKILL'), 10_000);
  server.kill('SIGTERM');
  await ended;
  clearTimeout(killer);
}
