import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { findWebKit } from './findWebKit.ts';
import { freePort } from './freePort.ts';
import { isReady, openSession, type Session } from './webDriver.ts';

/** A WebKitGTK that is driven; one window at a time. */
export interface WebKit {
  /** Opens a window with nothing stored. */
  openSession(): Promise<Session>;
  close(): Promise<void>;
}

/** Starts a WebKitGTK on a screen of its own, as if on a desktop without animations. Throws an Error if there is none. */
export async function launchWebKit(...switches: readonly string[]): Promise<WebKit> {
  const parts = findWebKit();
  if (!parts) throw new Error('No WebKitGTK found. Install it (Debian: webkit2gtk-driver and xvfb).');
  const home = await mkdtemp(join(tmpdir(), 'counterbell-webkit-'));
  await mkdir(join(home, 'gtk-3.0'));
  await writeFile(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  const screen = spawn(
    parts.display,
    ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const display = `:${String((await once(screen.stdout, 'data'))[0]).trim()}`;
  const port = await freePort();
  const driver = spawn(parts.driver, ['--host=127.0.0.1', `--port=${port}`], {
    env: {
      PATH: process.env['PATH'],
      LANG: 'en_US.UTF-8',
      HOME: home,
      XDG_CONFIG_HOME: home,
      DISPLAY: display,
    },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  await vi.waitFor(() => isReady(address), { timeout: 15_000 });
  const options = { binary: parts.browser, args: ['--automation', ...switches] };
  return {
    openSession: () => openSession(address, { 'webkitgtk:browserOptions': options }),
    close: async () => {
      await end(driver);
      await end(screen);
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function end(process: ChildProcess): Promise<void> {
  const ended = once(process, 'exit');
  process.kill();
  await ended;
}
