import type { IconShape } from './iconShape.ts';
import type { lateIcons } from './lateIcons.ts';

const shapes = {
  search: ['M21 21l-4.34-4.34', 'M3 11a8 8 0 1 0 16 0 8 8 0 1 0-16 0'],
  x: ['M18 6 6 18', 'M6 6l12 12'],
  back: ['M12 19l-7-7 7-7', 'M19 12H5'],
  next: ['M9 18l6-6-6-6'],
  more: [
    'M11 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M4 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0',
  ],
  truck: [
    'M14 18V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v11a1 1 0 0 0 1 1h2M15 18H9M19 18h2a1 1 0 0 0 1-1v-3.65a1 1 0 0 0-.22-.624l-3.48-4.35A1 1 0 0 0 17.52 8H14M15 18a2 2 0 1 0 4 0 2 2 0 1 0-4 0M5 18a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  ],
  undo: ['M9 14 4 9l5-5', 'M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11'],
  alert: ['M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0', 'M12 8L12 12', 'M12 16L12.01 16'],
  check: ['M20 6 9 17l-5-5'],
  chat: [
    'M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719',
  ],
  retry: [
    'M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8M21 3v5h-5M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16M8 16H3v5',
  ],
  globe: ['M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20M2 12h20'],
  shield: [
    'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1zM9 12l2 2 4-4',
  ],
  phone: [
    'M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384',
  ],
  offline: [
    'M10.94 5.274A7 7 0 0 1 15.71 10h1.79a4.5 4.5 0 0 1 4.222 6.057M18.796 18.81A4.5 4.5 0 0 1 17.5 19H9A7 7 0 0 1 5.79 5.78M2 2l20 20',
  ],
  warn: ['M21.73 18l-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01'],
} as const satisfies Record<string, IconShape>;

/** The name of a drawn shape; those of `lateIcons` come with the first screen. */
export type IconName = keyof typeof shapes | keyof typeof lateIcons;

const known = new Map<string, IconShape>(Object.entries(shapes));

/** A shape by its name; empty until the screens that need it have brought it. */
export function shapeOf(name: IconName): IconShape {
  return known.get(name) ?? [];
}

/** Adds the shapes that screens need and home does not. */
export function addIcons(more: Readonly<Record<string, IconShape>>): void {
  for (const [name, shape] of Object.entries(more)) known.set(name, shape);
}

/** Whether a name from outside, such as a backend's, is a shape there is. */
export function isIconName(name: string): name is IconName {
  return known.has(name);
}
