import * as v from 'valibot';
import products from './products.json';

const Localised = v.object({ en: v.string(), nl: v.string(), 'zh-CN': v.string() });
const Product = v.object({
  slug: v.string(),
  category: v.picklist(['bags', 'small', 'care', 'gifts']),
  title: Localised,
  blurb: Localised,
  description: Localised,
  material: Localised,
  care: Localised,
  variants: v.array(
    v.object({
      sku: v.string(),
      colour: Localised,
      priceMinor: v.pipe(v.number(), v.integer(), v.minValue(1)),
      image: v.string(),
    }),
  ),
  monogram: v.boolean(),
  questions: v.array(v.picklist(['leather-care-cognac', 'size-laptop', 'monogram', 'return-window'])),
});

/** A thing the shop makes; prices are EUR cents, images are paths on this site. */
export type Product = v.InferOutput<typeof Product>;

/** One colour of a product, the thing that is actually ordered. */
export type Variant = Product['variants'][number];

/** Everything the shop sells, in the order it is shown. */
export const CATALOGUE: readonly Product[] = v.parse(v.array(Product), products);

/** The shelves of the shop, in the order they are shown. */
export const CATEGORIES = [
  'bags',
  'small',
  'care',
  'gifts',
] as const satisfies readonly Product['category'][];

/** The colour a product is shown in first; throws for a product without any. */
export function firstVariant(product: Product): Variant {
  const [variant] = product.variants;
  if (variant === undefined) throw new Error(`demo store: ${product.slug} has no variants`);
  return variant;
}
