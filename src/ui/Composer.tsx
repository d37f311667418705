import type { TargetedKeyboardEvent } from 'preact';
import { IconButton } from './IconButton.tsx';
import { useTextInput } from './useTextInput.ts';

interface ComposerProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Called with something to send only, never while a word is still being composed. */
  readonly onSend: () => void;
  readonly placeholder: string;
  readonly sendLabel: string;
  readonly disabled?: boolean | undefined;
  readonly onAttach?: (() => void) | undefined;
  /** Needed with `onAttach`. */
  readonly attachLabel?: string | undefined;
}

const maxRows = 5;

/** Where a message is written. Enter sends with a keyboard; on touch, and with Shift, it starts a new line. */
export function Composer(props: ComposerProps) {
  const { value, onSend, placeholder, sendLabel, disabled, onAttach, attachLabel } = props;
  const text = useTextInput(value, props.onInput);
  const empty = value.trim() === '' || disabled === true;
  const send = () => {
    if (!empty) onSend();
  };
  return (
    <form
      class="composer"
      data-bare={onAttach ? undefined : ''}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {onAttach && attachLabel && (
        <IconButton icon="clip" label={attachLabel} disabled={disabled} onClick={onAttach} />
      )}
      <textarea
        {...text}
        // Grows by itself where `field-sizing` is known, by whole lines elsewhere.
        rows={Math.min(maxRows, value.split('\n').length)}
        dir="auto"
        aria-label={placeholder}
        placeholder={placeholder}
        readOnly={disabled}
        onKeyDown={(event) => {
          if (!isSendKey(event)) return;
          event.preventDefault();
          send();
        }}
      />
      <IconButton class="send" type="submit" icon="send" label={sendLabel} disabled={empty} />
    </form>
  );
}

function isSendKey(event: TargetedKeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.shiftKey) return false;
  // Enter also confirms a word of an input method; Safari reports that one as 229 after the composition ended.
  if (event.isComposing || event.keyCode === 229) return false;
  return !matchMedia('(pointer: coarse)').matches;
}
