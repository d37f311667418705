const steps = (count: number, from: number, step: number) =>
  Array.from({ length: count }, (_, index) => from + index * step);

/** 18 hues, seven lightnesses, from faint to more vivid than a screen can show. */
const grid = steps(18, 0, 20).flatMap((hue) =>
  [0.12, 0.3, 0.45, 0.56, 0.68, 0.82, 0.95].flatMap((light) =>
    [0.04, 0.17].map((vivid) => `oklch(${light} ${vivid} ${hue})`),
  ),
);
const pure = steps(24, 0, 15).flatMap((hue) =>
  [18, 35, 50, 65, 88].map((light) => `hsl(${hue} 100% ${light}%)`),
);
/** Hardly a hue: where ink takes the brand's place. */
const faint = steps(6, 0, 60).flatMap((hue) =>
  [0.2, 0.5, 0.8, 0.97].flatMap((light) => [0.01, 0.02].map((vivid) => `oklch(${light} ${vivid} ${hue})`)),
);
const grey = (byte: number) => `#${byte.toString(16).padStart(2, '0').repeat(3)}`;
/** Coarse all along, and finely where the label turns from white to black. */
const greys = [...steps(18, 0, 15), ...steps(28, 93, 2)].map(grey);
/** As merchants write them; some see-through, some outside of sRGB, one without any hue. */
const written = [
  ...'red lime blue yellow aqua fuchsia white black navy rebeccapurple gold hotpink'.split(' '),
  '#000080',
  '#39ff14',
  'rgb(0 0 0 / 30%)',
  'rgba(255, 255, 255, 0.5)',
  '#1f4d3a80',
  '#0000',
  'transparent',
  'hwb(200 10% 0%)',
  'hsla(120, 60%, 70%, 0.3)',
  'lab(60% 80 -80)',
  'lch(80% 130 150)',
  'oklch(0.7 0.37 150)',
  'oklch(0.5 0.4 150)',
  'oklch(0.45 0.31 264)',
  'oklch(0.9 0.35 110)',
  'oklch(none none none)',
  'oklab(0.6 -0.3 0.3)',
  'color(display-p3 0 1 0)',
  'color(display-p3 1 0 0.9)',
  'color(rec2020 1 0.2 0)',
  'color(srgb-linear 2 -1 0.5)',
  'color(xyz-d65 0.2 0.3 0.9)',
  'color-mix(in oklab, red, blue)',
  'light-dark(navy, gold)',
];

/** The brands of the walk: 500, each another, in every kind of syntax. */
export const colours: readonly string[] = [...new Set([...grid, ...pure, ...faint, ...greys, ...written])];
