import { useEffect, useState } from 'preact/hooks';
import { Toast } from '#ui/Toast.tsx';
import type { PanelState } from './PanelState.ts';

const shownMs = 4_000;

/** Shows the latest toast for four seconds, longer while the pointer is on it. It has nothing to press. */
export function Toaster({ toast }: { toast: PanelState['toast'] }) {
  const [isHeld, setHeld] = useState(false);
  const shown = toast.value;
  useEffect(() => {
    if (!shown || isHeld) return;
    const timer = setTimeout(() => {
      toast.value = undefined;
    }, shownMs);
    return () => clearTimeout(timer);
  }, [toast, shown, isHeld]);
  return (
    <div class="toasts" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
      {shown && <Toast key={shown.id} text={shown.words} icon={shown.icon} />}
    </div>
  );
}
