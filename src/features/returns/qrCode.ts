/** A run of dark modules in one row; one unit is one module. */
export interface QrBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A QR code: a square of `size` modules with the quiet zone in it. */
export interface QrShape {
  readonly size: number;
  readonly bars: readonly QrBar[];
  /** The bars as the data of one SVG path. */
  readonly path: string;
}

/** Light modules around the code that a scanner needs (ISO/IEC 18004 section 9.1). */
const quietZone = 4;

/** The one door to uqr. */
export const loadUqr = () => import('uqr');

/** Draws a QR code; the library comes on first use. Throws when it cannot be loaded or the text is too long. */
export async function drawQrCode(text: string): Promise<QrShape> {
  const { encode } = await loadUqr();
  // A phone's screen is scratched and glares: level M restores up to 15 %.
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const bars = data.flatMap(barsOf);
  return { size, bars, path: bars.map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}z`).join('') };
}

/** One bar for each run, so that no hairline shows between neighbours. */
function barsOf(modules: readonly boolean[], y: number): QrBar[] {
  const bars: QrBar[] = [];
  for (let x = 0; x < modules.length; x++) {
    if (!modules[x]) continue;
    let width = 1;
    while (modules[x + width]) width++;
    bars.push({ x, y, width });
    x += width;
  }
  return bars;
}
