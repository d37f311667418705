import * as v from 'valibot';

type Place = 'tab' | 'device';

/** Reads what was kept in this tab or on this device; undefined when absent, of another shape, or storage is refused. */
export function readKept<S extends v.GenericSchema>(
  place: Place,
  name: string,
  schema: S,
): v.InferOutput<S> | undefined {
  const text = withStorage(place, (storage) => storage.getItem(name));
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  return kept.success ? kept.output : undefined;
}

/** Keeps a value, or forgets it when there is none; without storage the desk works on, and a reload starts afresh. */
export function keep(place: Place, name: string, value: unknown): void {
  withStorage(place, (storage) => {
    if (value === undefined) storage.removeItem(name);
    else storage.setItem(name, JSON.stringify(value));
  });
}

/** Forgets everything kept in this tab. */
export function forgetTab(): void {
  withStorage('tab', (storage) => storage.clear());
}

/** A browser that refuses storage throws at the mere mention of it. */
function withStorage<T>(place: Place, work: (storage: Storage) => T): T | undefined {
  try {
    return work(place === 'tab' ? sessionStorage : localStorage);
  } catch {
    return undefined;
  }
}
