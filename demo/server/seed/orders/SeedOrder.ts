import type { Order, Parcel, Refund } from '#features/orders/orderSchema.ts';
import type { Localized } from '#server/localized.ts';

type Line = Order['lines'][number];

/** A line of a demo order; title, picture and price come from the product. */
export interface SeedLine {
  readonly sku: string;
  readonly state: Line['state'];
  readonly quantity?: number;
  readonly cancelled?: number;
  /** Letters pressed into the leather, which nobody else can use. */
  readonly monogram?: string;
  readonly tags?: readonly string[];
  readonly kind?: Line['kind'];
  readonly expectedOn?: string;
}

/** A parcel of a demo order; `lines` counts items by SKU. */
export interface SeedParcel {
  /** As the carrier writes it: a word we don't know is stored as it is. */
  readonly state: string;
  readonly lines: Readonly<Record<string, number>>;
  readonly reason?: NonNullable<Parcel['reason']>;
  readonly carrier?: 'PostNL' | 'DHL' | 'DPD' | 'UPS';
  readonly trackingNumber?: string;
  readonly eta?: NonNullable<Parcel['eta']>;
  readonly promised?: NonNullable<Parcel['promised']>;
  readonly shippedAt?: Date;
  readonly deliveredAt?: Date;
  readonly note?: Localized;
  readonly events?: readonly { readonly at: Date; readonly text: Localized; readonly place?: string }[];
  readonly pickup?: {
    readonly name: string;
    readonly address: string;
    readonly hours: { readonly [Language in keyof Localized]: readonly string[] };
    readonly until: string;
    readonly code: string;
  };
}

/** A refund of a demo order. */
export interface SeedRefund {
  readonly amountMinor: number;
  readonly state: Refund['state'];
  readonly method: Localized;
  readonly reason: Localized;
  readonly reference: string;
  readonly sentAt?: Date;
  readonly expectedBy?: string;
}

/** One order of the demo shop. */
export interface SeedOrder {
  readonly number: string;
  readonly customer: SeedCustomer;
  readonly placedAt: Date;
  readonly state: Order['state'];
  readonly payment: Localized;
  readonly lines: readonly SeedLine[];
  readonly parcels?: readonly SeedParcel[];
  readonly refunds?: readonly SeedRefund[];
  readonly shippingMinor?: number;
  readonly discountMinor?: number;
  readonly cancelled?: { readonly at: Date; readonly reason: Localized };
}

/** Who ordered, and where it goes. `id` is given to those with an account. */
export interface SeedCustomer {
  readonly id?: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}
