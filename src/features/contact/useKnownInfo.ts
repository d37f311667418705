import { useEffect, useMemo } from 'preact/hooks';
import type { ContactContext } from './ContactContext.ts';
import { createKnownInfo, type KnownInfo } from './knownInfo.ts';

/** The ways to reach the shop, loaded when a screen is shown. */
export function useKnownInfo(context: ContactContext): KnownInfo {
  const info = useMemo(() => createKnownInfo(context), [context]);
  useEffect(() => {
    void info.load();
    return info.dispose;
  }, [info]);
  return info;
}
