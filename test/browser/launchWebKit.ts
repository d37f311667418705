import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { findWebKit } from './findWebKit.ts';
import { freePort } from './freePort.ts';
import { isReady, openSession, type Session } from './webDriver.ts';

/** A window of WebKitGTK with a driver of its own. */
export interface WebKitSession extends Session {
  /** Ends the browser and its driver, whatever they are doing. */
  end(): Promise<void>;
}

/** A WebKitGTK that is driven. */
export interface WebKit {
  /** Opens a window with nothing stored. */
  openSession(): Promise<WebKitSession>;
  close(): Promise<void>;
}

/** Starts a screen for WebKitGTK, as if on a desktop without animations. Throws an Error if there is no WebKitGTK. */
export async function launchWebKit(...switches: readonly string[]): Promise<WebKit> {
  const parts = findWebKit();
  if (!parts) throw new Error('No WebKitGTK found. Install it (Debian: webkit2gtk-driver and xvfb).');
  const home = await mkdtemp(join(tmpdir(), 'counterbell-webkit-'));
  await mkdir(join(home, 'gtk-3.0'));
  await writeFile(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  const screen = lead(
    parts.display,
    ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  if (!screen.stdout) throw new Error('Xvfb tells no number of its screen.');
  const display = `:${String((await once(screen.stdout, 'data'))[0]).trim()}`;
  const capabilities = {
    // A script that meets a page on its way may never be answered: not `eager`, and the driver gives such a one up.
    timeouts: { script: 5_000, pageLoad: 15_000 },
    'webkitgtk:browserOptions': { binary: parts.browser, args: ['--automation', ...switches] },
  };
  return {
    async openSession() {
      const driver = await startDriver(parts.driver, { home, display });
      const session = await openSession(driver.address, capabilities).catch(async (error: unknown) => {
        await driver.end();
        throw error;
      });
      return { ...session, end: driver.end };
    },
    close: async () => {
      await endGroup(screen);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function startDriver(path: string, { home, display }: { home: string; display: string }) {
  const port = await freePort();
  const driver = lead(path, ['--host=127.0.0.1', `--port=${port}`], {
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
  return { address, end: () => endGroup(driver) };
}

/** Starts a process that leads a group, which ends with this process at the latest. */
function lead(path: string, switches: readonly string[], options: SpawnOptions): ChildProcess {
  const leader = spawn(path, switches, { ...options, detached: true });
  const end = () => killGroup(leader);
  process.once('exit', end);
  leader.once('exit', () => process.off('exit', end));
  return leader;
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

/** Ends a process that leads a group, and all that it started. */
async function endGroup(leader: ChildProcess): Promise<void> {
  if (leader.exitCode !== null || leader.signalCode !== null) return;
  const ended = once(leader, 'exit');
  killGroup(leader);
  await ended;
}
