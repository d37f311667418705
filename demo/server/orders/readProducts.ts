import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { LocalizedSchema } from '#server/localized.ts';

const ProductsSchema = v.array(
  v.object({
    slug: v.string(),
    title: LocalizedSchema,
    variants: v.array(
      v.object({
        sku: v.string(),
        colour: LocalizedSchema,
        priceMinor: v.pipe(v.number(), v.integer()),
        image: v.string(),
      }),
    ),
  }),
);

/** One thing the shop sells, as an order line names it. */
export interface Product {
  readonly title: v.InferOutput<typeof LocalizedSchema>;
  readonly variant: v.InferOutput<typeof LocalizedSchema>;
  readonly priceMinor: number;
  readonly image: string;
}

/** Reads the shop's products by SKU. */
export async function readProducts(file: string): Promise<ReadonlyMap<string, Product>> {
  const products = v.parse(v.pipe(v.string(), v.parseJson(), ProductsSchema), await readFile(file, 'utf8'));
  return new Map(
    products.flatMap(({ title, variants }) =>
      variants.map(({ sku, colour, priceMinor, image }) => [
        sku,
        { title, variant: colour, priceMinor, image },
      ]),
    ),
  );
}
