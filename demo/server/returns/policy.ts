import * as v from 'valibot';
import { MoneySchema } from '#core/money.ts';
import { IdSchema } from '#core/operation.ts';
import { ineligibleCodes, resolutionTypes } from '#features/returns/contract.ts';
import { methodTypes } from '#features/returns/returnSchema.ts';
import type { Queryable } from '#server/database/database.ts';
import { LocalizedSchema } from '#server/localized.ts';

/** The shop's rules for returns, kept as data so that changing one needs no new server. */
export const PolicySchema = v.object({
  /** Counted from the day the last parcel was delivered. */
  windowDays: v.number(),
  /** Counted from the day the return was approved. */
  shipWithinDays: v.number(),
  quoteMinutes: v.number(),
  currency: MoneySchema.entries.currency,
  /** Said before the last parcel has arrived, and after, with the slot `until`. */
  text: v.object({ waiting: LocalizedSchema, running: LocalizedSchema, closed: LocalizedSchema }),
  /** What never comes back: lines with the tag. */
  excluded: v.array(
    v.object({ tag: v.string(), code: v.picklist(ineligibleCodes), text: v.optional(LocalizedSchema) }),
  ),
  reasons: v.array(
    v.object({
      id: IdSchema,
      label: LocalizedSchema,
      note: v.optional(LocalizedSchema),
      /** A person decides. */
      review: v.boolean(),
      /** The shop's fault, so the shop pays the way back. */
      isShopsFault: v.boolean(),
    }),
  ),
  resolutions: v.array(
    v.object({
      id: IdSchema,
      type: v.picklist(resolutionTypes),
      label: LocalizedSchema,
      detail: v.optional(LocalizedSchema),
      promise: v.optional(LocalizedSchema),
      /** Whether the value of the items goes back to the shopper as money or credit. */
      pays: v.boolean(),
      review: v.boolean(),
    }),
  ),
  methods: v.array(
    v.object({
      id: IdSchema,
      type: v.picklist(methodTypes),
      label: LocalizedSchema,
      detail: v.optional(LocalizedSchema),
      /** Fee in minor units by ISO 3166-1 country; a country without one is served at `elsewhere`, or not at all. */
      fees: v.record(v.string(), v.number()),
      elsewhere: v.nullable(v.number()),
      /** What to do with the code. */
      hint: LocalizedSchema,
    }),
  ),
  constraints: v.object({ oneResolution: v.boolean(), oneMethod: v.boolean() }),
});
export type Policy = v.InferOutput<typeof PolicySchema>;

/** The one policy of the shop. */
export const policyId = 'standard';

/** Reads the policy in force. */
export async function readPolicy(database: Queryable): Promise<Policy> {
  const [row] = await database.rows(
    v.object({ rules: PolicySchema }),
    'select rules from return_policies where id = $1',
    [policyId],
  );
  if (row === undefined) throw new Error('The database holds no return policy');
  return row.rules;
}

/** The fee of a method for a country in minor units; null where it is not offered. */
export function feeOf(method: Policy['methods'][number], country: string): number | null {
  return method.fees[country] ?? method.elsewhere;
}
