/** CSS colours one over the other, the lowest first, as a computed style writes them. */
export type Layers = readonly string[];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const known = new Map<string, number>();

/** Forgets what was painted: the next brand makes other colours. */
export const forgetPaint = () => known.clear();

/** Relative luminance (WCAG 2.2) of what an sRGB screen shows of these layers. Throws an Error where nothing covers. */
export function luminance(layers: Layers): number {
  const key = layers.join();
  const found = known.get(key) ?? paint(layers);
  known.set(key, found);
  return found;
}

function paint(layers: Layers): number {
  if (!canvas) throw new Error('no canvas to paint on');
  canvas.clearRect(0, 0, 1, 1);
  for (const colour of layers) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  if (alpha !== 255) throw new Error(`see-through: ${layers.join(' under ')}`);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const linear = (byte: number) => (byte <= 10 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4);

/** Contrast of two luminances, from 1 to 21. */
export const contrast = (one: number, other: number) =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
