import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readConfig } from './readConfig.ts';

const folder = mkdtempSync(join(tmpdir(), 'counterbell-config-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const secret = 'x'.repeat(24);

test('a demo makes its secrets once, for its owner only', () => {
  const first = readConfig({ DATA_FOLDER: folder }, '/nowhere');
  expect(readConfig({ DATA_FOLDER: folder }, '/nowhere').secrets).toEqual(first.secrets);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(new Set(Object.values(first.secrets)).size).toBe(3);
});

test('a shop in production does not start on made-up secrets', () => {
  const production = { NODE_ENV: 'production', ACCESS_SECRET: secret, IDENTITY_SECRET: secret };
  expect(() => readConfig(production, '/nowhere')).toThrow(/DESK_KEY/u);
  expect(readConfig({ ...production, DESK_KEY: secret }, '/nowhere').production).toBe(true);
});

test('a wrong setting is named', () => {
  expect(() => readConfig({ PORT: 'eighty', DATA_FOLDER: folder }, '/nowhere')).toThrow(/PORT/u);
});

test('a shop sets its own limits and origins', () => {
  const config = readConfig(
    {
      DATA_FOLDER: folder,
      LOOKUPS_PER_MINUTE: '500',
      ALLOWED_ORIGINS: 'https://a.example, https://b.example',
      TRUST_PROXY: 'true',
    },
    '/nowhere',
  );
  expect(config.limits.lookupsPerAddress.capacity).toBe(500);
  expect(config.allowedOrigins).toEqual(['https://a.example', 'https://b.example']);
  expect(config.trustedProxies).toBe(1);
});
