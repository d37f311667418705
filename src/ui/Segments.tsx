interface SegmentsProps {
  readonly total: number;
  readonly done: number;
  /** The same in words, such as “Step 2 of 4: on its way”; left out where they stand beside. */
  readonly label?: string | undefined;
}

/** Progress in equal steps. */
export function Segments({ total, done, label }: SegmentsProps) {
  return (
    <div class="segments" {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
      {Array.from({ length: total }, (_, index) => (
        <i key={index} data-on={index < done ? '' : undefined} />
      ))}
    </div>
  );
}
