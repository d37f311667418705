import { useEffect, useState } from 'preact/hooks';
import { createRemote, type RemoteResource } from './remote.ts';

/** Loads a part of a feature's code as soon as what calls it is shown; whether that worked is for its user to say. */
export function useLate<T>(load: () => Promise<T>): RemoteResource<T> {
  const [code] = useState(() => createRemote(load));
  useEffect(() => {
    void code.load();
    return code.dispose;
  }, [code]);
  return code;
}
