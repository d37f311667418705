import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of what WebKitGTK is tested with. */
interface WebKitParts {
  readonly driver: string;
  readonly browser: string;
  /** The X server that needs no screen. */
  readonly display: string;
}

const firstOf = (paths: readonly string[]) => paths.find((path) => existsSync(path));

function miniBrowsers(): string[] {
  const folders = ['/usr/lib', '/usr/libexec'].filter((folder) => existsSync(folder));
  return folders
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    .flatMap((folder) => ['4.1', '4.0'].map((version) => join(folder, `webkit2gtk-${version}/MiniBrowser`)));
}

/** The WebKitGTK to test with. Undefined if this machine lacks a part of it. */
export function findWebKit(): WebKitParts | undefined {
  const driver = firstOf(['/usr/bin/WebKitWebDriver']);
  const display = firstOf(['/usr/bin/Xvfb']);
  const browser = firstOf(miniBrowsers());
  return driver && display && browser ? { driver, display, browser } : undefined;
}
