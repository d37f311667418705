import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * Binds a controlled text field without disturbing an input method. While Chinese, Japanese or Korean is
 * composed, the field keeps its own text, so that an owner that trims or upper-cases cannot break the word.
 */
export function useTextInput(value: string, onInput: (value: string) => void) {
  const [composed, setComposed] = useState<string>();
  return {
    value: composed ?? value,
    onInput(event: TargetedEvent<TextElement, InputEvent>) {
      const text = event.currentTarget.value;
      setComposed(event.isComposing ? text : undefined);
      onInput(text);
    },
    onCompositionEnd(event: TargetedEvent<TextElement, CompositionEvent>) {
      setComposed(undefined);
      onInput(event.currentTarget.value);
    },
  };
}
