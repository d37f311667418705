import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateOpenApi } from '#server/openapi/generateOpenApi.ts';

const file = join(process.cwd(), 'openapi.yaml');

/** `--write` brings openapi.yaml up to date; otherwise it is only compared, and a difference is an error. */
async function main(): Promise<void> {
  const generated = generateOpenApi();
  if (process.argv.includes('--write')) {
    await writeFile(file, generated);
    return;
  }
  if ((await readFile(file, 'utf8')) !== generated) {
    process.stderr.write('openapi.yaml is behind the schemas: npm run contract -- --write\n');
    process.exitCode = 1;
  }
}

await main();
