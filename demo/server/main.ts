import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createLog, errorFields } from './http/log.ts';
import { ConfigError, readConfig } from './readConfig.ts';
import { startServer } from './startServer.ts';

/** The nearest folder above this file that holds the package: the bundle and its source lie at different depths. */
function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new ConfigError('The server must stay inside its repository.');
  return findRoot(above);
}

async function main(): Promise<void> {
  const log = createLog(
    (line) => process.stdout.write(line),
    () => new Date(),
  );
  const config = readConfig(process.env, findRoot(import.meta.dirname));
  const server = await startServer(config, log);
  process.stdout.write(
    [
      '',
      `  Shop   ${server.url}/`,
      `  API    ${server.url}/api`,
      `  Desk   ${server.url}/desk/${config.production ? '' : `#key=${config.secrets.deskKey}`}`,
      '',
      '',
    ].join('\n'),
  );
  let isClosing = false;
  const close = (signal: NodeJS.Signals) => {
    if (isClosing) return;
    isClosing = true;
    log('closing', { signal });
    server.close().then(
      () => process.exit(0),
      (error) => {
        log('close_failed', errorFields(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
