import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const PayloadSchema = v.object({
  id: v.string(),
  title: v.string(),
  html: v.string(),
  license: v.picklist(['MIT', 'MPL-2.0', 'Apache-2.0 OR MPL-2.0', 'CC-BY-SA-4.0']),
});

const source = readFileSync(new URL('./xss-public.json', import.meta.url), 'utf8');

/** Public attacks on HTML sanitisers, each with its source and licence. */
export const payloads = v.parse(v.array(PayloadSchema), JSON.parse(source));
