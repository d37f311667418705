import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Config } from './config.ts';
import { defaultLimits } from './limits.ts';

const flag = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => (/^\d+$/u.test(text) ? Number(text) : /^(true|yes|on)$/iu.test(text) ? 1 : 0)),
);
const count = v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,6}$/u), v.transform(Number)));
const SecretSchema = v.pipe(v.string(), v.minLength(24));
const SecretsSchema = v.object({ access: SecretSchema, identity: SecretSchema, deskKey: SecretSchema });
const EnvironmentSchema = v.object({
  HOST: v.optional(v.string(), '127.0.0.1'),
  PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/u), v.transform(Number)), '4800'),
  NODE_ENV: v.optional(v.string()),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.url())),
  DATA_FOLDER: v.optional(v.string()),
  ALLOWED_ORIGINS: v.optional(v.string(), ''),
  TRUST_PROXY: flag,
  FAQ_FOLDER: v.optional(v.string()),
  LOOKUPS_PER_MINUTE: count,
  WRITES_PER_MINUTE: count,
  ACCESS_SECRET: v.optional(SecretSchema),
  IDENTITY_SECRET: v.optional(SecretSchema),
  DESK_KEY: v.optional(SecretSchema),
});
type Environment = v.InferOutput<typeof EnvironmentSchema>;

/** A setting that keeps the server from starting; its message names the variable and what it needs. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the configuration from environment variables; `root` is the repository's folder. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>, root: string): Config {
  const result = v.safeParse(EnvironmentSchema, variables);
  if (!result.success) {
    const wrong = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
    throw new ConfigError(`Wrong settings. ${wrong.join('. ')}`);
  }
  const environment = result.output;
  const dataFolder = environment.DATA_FOLDER ?? join(root, '.data');
  const production = environment.NODE_ENV === 'production';
  return {
    host: environment.HOST,
    port: environment.PORT,
    production,
    databaseUrl: environment.DATABASE_URL ?? null,
    dataFolder,
    allowedOrigins: environment.ALLOWED_ORIGINS.split(/[\s,]+/u).filter((origin) => origin !== ''),
    trustedProxies: environment.TRUST_PROXY,
    secrets: production ? givenSecrets(environment) : { ...keptSecrets(dataFolder), ...given(environment) },
    limits: readLimits(environment),
    folders: {
      faq: environment.FAQ_FOLDER ?? join(root, 'demo/server/seed/faq'),
      products: join(root, 'demo/store/products.json'),
      store: join(root, '.build/store'),
      desk: join(root, '.build/desk'),
      gallery: join(root, '.build/gallery'),
      cdn: join(root, 'dist/cdn'),
    },
  };
}

function readLimits({ LOOKUPS_PER_MINUTE, WRITES_PER_MINUTE }: Environment): Config['limits'] {
  const { lookupsPerAddress, writesPerAddress } = defaultLimits;
  return {
    ...defaultLimits,
    lookupsPerAddress: {
      ...lookupsPerAddress,
      capacity: LOOKUPS_PER_MINUTE ?? lookupsPerAddress.capacity,
    },
    writesPerAddress: { ...writesPerAddress, capacity: WRITES_PER_MINUTE ?? writesPerAddress.capacity },
  };
}

function given({ ACCESS_SECRET, IDENTITY_SECRET, DESK_KEY }: Environment): Partial<Config['secrets']> {
  return {
    ...(ACCESS_SECRET === undefined ? {} : { access: ACCESS_SECRET }),
    ...(IDENTITY_SECRET === undefined ? {} : { identity: IDENTITY_SECRET }),
    ...(DESK_KEY === undefined ? {} : { deskKey: DESK_KEY }),
  };
}

function givenSecrets(environment: Environment): Config['secrets'] {
  const secrets = v.safeParse(SecretsSchema, given(environment));
  if (secrets.success) return secrets.output;
  throw new ConfigError(
    'In production ACCESS_SECRET, IDENTITY_SECRET and DESK_KEY must be set, 24 characters or more each.',
  );
}

/** Secrets of a demo, made once and kept for its next start; readable by their owner only. */
function keptSecrets(folder: string): Config['secrets'] {
  const file = join(folder, 'secrets.json');
  mkdirSync(folder, { recursive: true });
  const [access, identity, deskKey] = [newSecret(), newSecret(), newSecret()];
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ access, identity, deskKey }), { mode: 0o600 });
  try {
    // A link is made whole or not at all, so processes that start together keep one set.
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), SecretsSchema), readFileSync(file, 'utf8'));
  if (kept.success) return kept.output;
  throw new ConfigError(`${file} is damaged: delete it, and new secrets are made.`);
}

function newSecret(): string {
  return randomBytes(24).toString('base64url');
}
