import * as v from 'valibot';

const KEY = 'zadel-zoon-basket';
const MOST = 9;

const Lines = v.array(
  v.object({
    sku: v.string(),
    /** Up to three capitals, with or without full stops, or empty. */
    initials: v.string(),
    quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST)),
  }),
);

/** One line of the basket; the same product with other initials is another line. */
export type CartLine = v.InferOutput<typeof Lines>[number];

/** The shopper’s basket, kept on the device. */
export interface Cart {
  lines(): readonly CartLine[];
  /** How many pieces are in it. */
  count(): number;
  /** Adds to a line, never beyond nine of a kind. */
  add(line: CartLine): void;
  /** Sets the quantity of a line; zero takes it out. */
  setQuantity(line: CartLine, quantity: number): void;
}

function isSame(one: CartLine, other: CartLine): boolean {
  return one.sku === other.sku && one.initials === other.initials;
}

function read(storage: Storage): CartLine[] {
  const text = storage.getItem(KEY);
  if (text === null) return [];
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), Lines), text);
  // A basket written by an older shop is of no use to anybody: the shopper starts afresh.
  return result.success ? result.output : [];
}

/** Opens the basket; every read goes to the storage, so two tabs never disagree. */
export function createCart(storage: Storage): Cart {
  const write = (lines: readonly CartLine[]): void => storage.setItem(KEY, JSON.stringify(lines));
  return {
    lines: () => read(storage),
    count: () => read(storage).reduce((sum, { quantity }) => sum + quantity, 0),
    add(line) {
      const lines = read(storage);
      const known = lines.find((other) => isSame(other, line));
      if (known) known.quantity = Math.min(MOST, known.quantity + line.quantity);
      else lines.push({ ...line, quantity: Math.min(MOST, line.quantity) });
      write(lines);
    },
    setQuantity(line, quantity) {
      const wanted = Math.max(0, Math.min(MOST, quantity));
      const lines = read(storage).flatMap((other) => {
        if (!isSame(other, line)) return other;
        return wanted === 0 ? [] : { ...other, quantity: wanted };
      });
      write(lines);
    },
  };
}
