import { copyText } from '#ui/copyText.ts';
import { IconButton } from '#ui/IconButton.tsx';
import type { OrdersContext } from './OrdersContext.ts';

interface CopyButtonProps {
  readonly context: OrdersContext;
  readonly text: string;
  /** What is copied, such as 'Copy tracking number'. */
  readonly label: string;
}

/** Copies a code and says whether that worked. */
export function CopyButton({ context, text, label }: CopyButtonProps) {
  async function copy() {
    context.toast(context.texts.t((await copyText(text)) ? 'copied' : 'copyFailed'));
  }
  return <IconButton icon="copy" small label={label} onClick={() => void copy()} />;
}
