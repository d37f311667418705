import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface PickTileProps {
  /** Shared by the tiles of one question. */
  readonly name: string;
  readonly value: string;
  readonly icon: IconName;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

/** A tile that is one answer to a question: a native radio under the picture. */
export function PickTile({ name, value, icon, label, checked, onChange }: PickTileProps) {
  return (
    <label class="tile pick">
      <input type="radio" name={name} value={value} checked={checked} onChange={onChange} />
      <Icon name={icon} />
      <span>{label}</span>
    </label>
  );
}
