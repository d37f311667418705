import type { ScreenProps } from '#core/feature.ts';
import { OrderReturnScreen } from './OrderReturnScreen.tsx';
import type { ReturnsPort } from './port.ts';
import { ReturnStatus } from './ReturnStatus.tsx';
import type { ReturnsKey } from './ReturnsContext.ts';
import { WhichOrderScreen } from './WhichOrderScreen.tsx';

/** Leads `returns`, `returns/<order>` and `returns/<order>/<return>` to their screens. */
export function ReturnsScreen({ context, route }: ScreenProps<ReturnsPort, ReturnsKey>) {
  const [order, id] = route.path;
  if (order === undefined) return <WhichOrderScreen context={context} />;
  if (id === undefined) return <OrderReturnScreen key={order} context={context} idOrNumber={order} />;
  return <ReturnStatus key={`${order}/${id}`} context={context} idOrNumber={order} returnId={id} />;
}
