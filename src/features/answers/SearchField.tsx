import type { InputHTMLAttributes, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { isReadable } from './isReadable.ts';

type FieldRest = Pick<
  InputHTMLAttributes,
  | 'aria-autocomplete'
  | 'aria-expanded'
  | 'aria-controls'
  | 'aria-activedescendant'
  | 'onCompositionStart'
  | 'onFocus'
  | 'onKeyDown'
>;

interface SearchFieldProps extends FieldRest {
  /** Where the field steers a list box. */
  readonly role?: 'combobox' | undefined;
  readonly value: string;
  /** Called with whole words only: never while an input method is still composing one. */
  readonly onInput: (value: string) => void;
  /** Given where words may be searched while they are composed: called with the whole text then, if it can be read. */
  readonly composing?: { readonly locale: string; readonly onCompose: (value: string) => void } | undefined;
  readonly label: string;
  /** Given where the field can be emptied. */
  readonly clear?: { readonly label: string; readonly onClear: () => void } | undefined;
  /** Given where the shape leads to the search screen. */
  readonly open?: { readonly label: string; readonly onOpen: () => void } | undefined;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** The field that everything starts with, on the home screen and in the bar of the search screen. */
export function SearchField({
  value,
  onInput,
  composing,
  label,
  clear,
  open,
  inputRef,
  ...rest
}: SearchFieldProps) {
  // A field that is set anew loses what is being composed in it.
  const [composed, setComposed] = useState<string>();
  return (
    <div class="search">
      <Icon name="search" />
      {open && (
        // Enter in the field does the same, so the keyboard needs no stop here.
        <button
          class="search-open"
          type="button"
          tabIndex={-1}
          aria-label={open.label}
          onClick={open.onOpen}
        />
      )}
      <input
        {...rest}
        {...(inputRef && { ref: inputRef })}
        type="search"
        list={undefined}
        dir="auto"
        enterKeyHint="search"
        autocomplete="off"
        spellcheck={false}
        data-autofocus=""
        aria-label={label}
        placeholder={label}
        value={composed ?? value}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setComposed(event.isComposing ? text : undefined);
          if (!event.isComposing) onInput(text);
          else if (composing && isReadable(event.data || text, composing.locale)) composing.onCompose(text);
        }}
        onCompositionEnd={(event) => {
          setComposed(undefined);
          onInput(event.currentTarget.value);
        }}
      />
      {clear && value !== '' && <IconButton icon="x" label={clear.label} onClick={clear.onClear} />}
    </div>
  );
}
