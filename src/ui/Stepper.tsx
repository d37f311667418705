import { IconButton } from './IconButton.tsx';

interface StepperProps {
  /** The question it answers, such as “How many?”. */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly decreaseLabel: string;
  readonly increaseLabel: string;
}

/** A whole number between two limits; at a limit the button stays focusable but does nothing. */
export function Stepper({ label, value, min, max, onChange, decreaseLabel, increaseLabel }: StepperProps) {
  return (
    <fieldset class="stepper" aria-label={label}>
      <IconButton
        icon="minus"
        label={decreaseLabel}
        disabled={value <= min}
        onClick={() => onChange(value - 1)}
      />
      <output translate={false}>{value}</output>
      <IconButton
        icon="plus"
        label={increaseLabel}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      />
    </fieldset>
  );
}
