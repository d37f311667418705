import type { InputHTMLAttributes } from 'preact';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { useTextInput } from './useTextInput.ts';
import { useUniqueId } from './useUniqueId.ts';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What to change, in words. Set, the field is invalid. */
  readonly error?: string | undefined;
  /** The word “optional”, shown beside the label. */
  readonly optional?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly kind?: 'text' | 'email' | 'tel' | 'area' | 'code' | undefined;
  readonly name: string;
  readonly autocomplete?: InputHTMLAttributes['autocomplete'];
  readonly inputMode?: InputHTMLAttributes['inputMode'];
  /** What the key of a phone's keyboard says that is Enter elsewhere. */
  readonly enterKeyHint?: InputHTMLAttributes['enterKeyHint'];
  /** An e-mail address that is offered to be taken over with one press. */
  readonly suggestion?: string | undefined;
  /** Left to right in every language. Codes, e-mail and phone always are. */
  readonly ltr?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  /** Lines of an `area`; 3 when left out. */
  readonly rows?: number | undefined;
}

const leftToRight = new Set<FieldProps['kind']>(['email', 'tel', 'code']);

/** A labelled text field with its hint and its error wired up for screen readers. */
export function Field(props: FieldProps) {
  const { label, hint, error, optional, kind = 'text' } = props;
  const id = useUniqueId();
  const hintId = hint && `${id}-hint`;
  const errorId = error && `${id}-error`;
  const text = useTextInput(props.value, props.onInput);
  const shared = {
    ...text,
    id,
    name: props.name,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    autocomplete: props.autocomplete,
    inputMode: props.inputMode,
    enterKeyHint: props.enterKeyHint,
    dir: props.ltr || leftToRight.has(kind) ? ('ltr' as const) : undefined,
    'aria-describedby': classes(hintId, errorId) || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div class="field" data-invalid={error ? '' : undefined}>
      <label for={id}>
        {label} {optional && <span class="opt">{optional}</span>}
      </label>
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
      {kind === 'area' ? (
        <textarea {...shared} rows={props.rows ?? 3} />
      ) : props.suggestion ? (
        <>
          <input {...shared} type="email" spellcheck={false} list={`${id}-list`} />
          <datalist id={`${id}-list`}>
            <option value={props.suggestion} />
          </datalist>
        </>
      ) : (
        <input {...shared} {...inputKinds[kind]} />
      )}
      {error && (
        <p class="error" id={errorId}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

const inputKinds: Record<Exclude<FieldProps['kind'], 'area' | undefined>, InputHTMLAttributes> = {
  text: { type: 'text' },
  email: { type: 'email', spellcheck: false, autocapitalize: 'none' },
  tel: { type: 'tel' },
  // An order number is not a word: a keyboard that corrects it makes it wrong.
  code: { type: 'text', spellcheck: false, autocapitalize: 'characters', autocorrect: 'off' },
};
