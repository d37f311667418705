/** A QR code as one SVG path, in modules: a square of `size` with the quiet zone in it. */
export interface QrShape {
  readonly size: number;
  /** Path data of the dark modules; one unit is one module. */
  readonly path: string;
}

/** Light modules around the code that a scanner needs (ISO/IEC 18004 section 9.1). */
const quietZone = 4;

/** Draws a QR code; the library comes on first use. Throws when it cannot be loaded or the text is too long. The one door to uqr. */
export async function drawQrCode(text: string): Promise<QrShape> {
  const { encode } = await import('uqr');
  // A phone's screen is scratched and glares: level M restores up to 15 %.
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  return { size, path: data.map(rowPath).join('') };
}

/** One bar for each run of dark modules, so that no hairline shows between neighbours. */
function rowPath(modules: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < modules.length; x++) {
    if (!modules[x]) continue;
    const start = x;
    while (modules[x + 1]) x++;
    path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
  }
  return path;
}
