import * as v from 'valibot';
import { defineOperation } from './operation.ts';

/**
 * What a backend says about itself: one request that tells the panel all it needs for its home screen.
 * `features` holds one section per feature the backend has; each feature validates its own section.
 */
export const ShopSchema = v.object({
  /** Version of this contract; a client refuses another major. */
  contract: v.literal('1'),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  /** IANA time zone of the shop; all shop times are shown in it. */
  timeZone: v.string(),
  /** ISO 3166-1 alpha-2 country of the shop. */
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u))),
  /** City shown beside shop times ('Haarlem time'). */
  city: v.optional(v.string()),
  /** Hosts, besides the page's own, from which pictures in articles may come. */
  imageHosts: v.optional(v.array(v.string()), []),
  features: v.record(v.string(), v.unknown()),
});
export type Shop = v.InferOutput<typeof ShopSchema>;

export const getShop = defineOperation({
  id: 'getShop',
  method: 'GET',
  path: '/shop',
  access: 'public',
  answer: ShopSchema,
  tagged: true,
  problems: [],
});
