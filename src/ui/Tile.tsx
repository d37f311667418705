import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface TileProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
}

/** A large button for one of the few things people come for. */
export function Tile({ icon, label, onClick }: TileProps) {
  return (
    <button class="tile" type="button" onClick={onClick}>
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}
