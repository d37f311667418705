/** The dark modules of a QR code drawn as one SVG path of bars (`M4 4h7v1h-7z…`), as `x,y`. */
export function qrModules(path: string): string[] {
  return [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)]
    .flatMap(([, x, y, width]) =>
      Array.from({ length: Number(width) }, (_, step) => `${Number(x) + step},${y}`),
    )
    .sort();
}

/** The same of a matrix of rows, true being dark. */
export function matrixModules(rows: readonly (readonly boolean[])[]): string[] {
  return rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : []))).sort();
}
