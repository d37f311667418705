import type { ComponentProps } from 'preact';
import { useLate } from '#core/useLate.ts';
import { Screen } from '#ui/Screen.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { FailureScreen } from './FailureScreen.tsx';
import { loadReturnStatus } from './loadReturnStatus.ts';
import type { ReturnStatusScreen } from './ReturnStatusScreen.tsx';

/** Where one return stands; its code is loaded when one is looked at, or about to be made. */
export function ReturnStatus(props: ComponentProps<typeof ReturnStatusScreen>) {
  const code = useLate(loadReturnStatus);
  const { value, ...loading } = code.current.value;
  if (value) return <value.ReturnStatusScreen {...props} />;
  const { context } = props;
  if ('error' in loading) {
    return <FailureScreen context={context} error={loading.error} onRetry={() => void code.load()} />;
  }
  return (
    <Screen title={context.texts.t('title')}>
      <Skeleton kind="order" label={context.texts.t('loadingReturn')} />
    </Screen>
  );
}
