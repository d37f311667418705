import { Code } from '#ui/Code.tsx';
import { copyText } from '#ui/copyText.ts';
import { IconButton } from '#ui/IconButton.tsx';
import type { OrdersContext, OrdersKey } from './OrdersContext.ts';

interface CopyCodeProps {
  readonly context: OrdersContext;
  readonly code: string;
  /** What pressing the button does, such as 'Copy tracking number'. */
  readonly label: OrdersKey;
}

/** A code, and a button that copies it and says whether that worked. */
export function CopyCode({ context, code, label }: CopyCodeProps) {
  const { t } = context.texts;
  const copy = async () => context.toast(t((await copyText(code)) ? 'copied' : 'copyFailed'));
  return (
    <>
      <Code>{code}</Code>
      <IconButton icon="copy" small label={t(label)} onClick={() => void copy()} />
    </>
  );
}
