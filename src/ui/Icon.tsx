import { classes } from './classes.ts';
import { type IconName, shapeOf } from './icons.ts';

const mirrored: ReadonlySet<IconName> = new Set([
  'back',
  'next',
  'undo',
  'truck',
  'out',
  'enter',
  'chat',
  'file',
  'up',
  'downv',
]);

interface IconProps {
  readonly name: IconName;
  /** Whether the shape mirrors in right-to-left text. Left out, the shape itself decides. */
  readonly flip?: boolean | undefined;
  /** `faint`, `ok` or a class of the owner's own. */
  readonly class?: string | undefined;
}

/** A decorative shape of 20px in the colour of the text; the words beside it carry the meaning. */
export function Icon({ name, flip = mirrored.has(name), class: extra }: IconProps) {
  return (
    <svg class={classes('i', flip && 'flip', extra)} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapeOf(name).map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
