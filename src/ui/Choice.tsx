import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import { useUniqueId } from './useUniqueId.ts';

interface ChoiceGroupProps {
  readonly legend: string;
  /** Set when the screen's heading already asks the question. */
  readonly legendHidden?: boolean | undefined;
  readonly hint?: string | undefined;
  /** Id of what says that an answer is missing, while one is. */
  readonly errorId?: string | undefined;
  /** `rows` in one card, the default, or each choice on a card of its own. */
  readonly variant?: 'rows' | 'cards' | undefined;
  readonly children?: ComponentChildren;
}

/** One question and its choices. */
export function ChoiceGroup({
  legend,
  legendHidden,
  hint,
  errorId,
  variant = 'rows',
  children,
}: ChoiceGroupProps) {
  const hintId = useUniqueId();
  return (
    <fieldset
      class="question"
      aria-label={legendHidden ? legend : undefined}
      aria-describedby={classes(hint && hintId, errorId) || undefined}
    >
      {!legendHidden && <legend>{legend}</legend>}
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
      <div class={variant === 'rows' ? 'card rows choices' : 'cards'}>{children}</div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly title: ComponentChildren;
  readonly subtitle?: ComponentChildren;
  readonly footnote?: ComponentChildren;
  readonly price?: ComponentChildren;
  readonly thumb?: ComponentChildren;
  readonly disabled?: boolean | undefined;
  /** Why it cannot be chosen; stands in place of the subtitle while disabled. */
  readonly reason?: ComponentChildren;
}

/** One answer: its title is its name, everything else describes it. */
export function Choice(props: ChoiceProps) {
  const { kind, name, value, checked, onChange, title, footnote, price, thumb, disabled, reason } = props;
  const id = useUniqueId();
  const subtitle = disabled && reason ? reason : props.subtitle;
  const described = classes(!!subtitle && `${id}-sub`, !!footnote && `${id}-foot`, !!price && `${id}-price`);
  return (
    <label class="choice" data-off={disabled ? '' : undefined}>
      <input
        type={kind}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        aria-labelledby={id}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {thumb}
      <span class="row-text">
        <span class="row-title" id={id}>
          <bdi>{title}</bdi>
        </span>
        {subtitle && (
          <span class="row-sub" id={`${id}-sub`}>
            {typeof subtitle === 'string' ? <bdi>{subtitle}</bdi> : subtitle}
          </span>
        )}
        {footnote && (
          <span class="choice-foot" id={`${id}-foot`}>
            {footnote}
          </span>
        )}
      </span>
      {price && (
        <span class="price" id={`${id}-price`}>
          {price}
        </span>
      )}
    </label>
  );
}

interface CheckFieldProps {
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A single yes or no inside a form. */
export function CheckField({ label, hint, checked, onChange }: CheckFieldProps) {
  const id = useUniqueId();
  return (
    <label class="choice bare">
      <input
        type="checkbox"
        checked={checked}
        aria-labelledby={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="row-text">
        <span class="row-title" id={id}>
          {label}
        </span>
        {hint && (
          <span class="row-sub" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
