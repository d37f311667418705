interface ChipProps {
  readonly label: string;
  readonly onClick: () => void;
}

/** A suggestion or a quick reply. */
export function Chip({ label, onClick }: ChipProps) {
  return (
    <button class="chip" type="button" onClick={onClick}>
      {label}
    </button>
  );
}
