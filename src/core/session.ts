import type * as v from 'valibot';
import { createRecords } from './records.ts';

const hourMs = 3_600_000;

/** How long each kind of record may stay on this device. */
export const lifetimes = { visit: 2 * hourMs, draft: 7 * 24 * hourMs, remembered: 30 * 24 * hourMs } as const;
export type Lifetime = keyof typeof lifetimes;

/** The owner where nobody is signed in. */
export const guest = 'guest';

/** What this device remembers for the shopper who is using it, and for nobody else. */
export interface Session {
  read<S extends v.GenericSchema>(name: string, schema: S): Promise<v.InferOutput<S> | undefined>;
  /** Resolves to whether it is saved on the device, rather than in memory alone. */
  write(name: string, value: unknown, lifetime: Lifetime): Promise<boolean>;
  remove(name: string): Promise<void>;
  /** Switches to another shopper's records; what one wrote the other never sees. Undefined is a guest. */
  switchTo(subject: string | undefined): void;
  /** Wipes everything of every shopper on this device. */
  forget(): Promise<void>;
}

/** Opens the session; nothing is stored before the first `write`. */
export function createSession(): Session {
  const general = createRecords('counterbell');
  const conversations = createRecords('counterbell-conversation');
  let owner = ownerOf(undefined);
  const storeOf = (name: string) => (name === 'conversation' ? conversations : general);
  const keyOf = (name: string) => `${owner}/${name}`;
  return {
    read: (name, schema) => storeOf(name).read(keyOf(name), schema),
    write: (name, value, lifetime) => storeOf(name).write(keyOf(name), value, lifetimes[lifetime]),
    async remove(name) {
      await (name === 'conversation' ? conversations.clear() : general.remove(keyOf(name)));
    },
    switchTo(subject) {
      owner = ownerOf(subject);
    },
    async forget() {
      await Promise.all([general.clear(), conversations.clear()]);
    },
  };
}

/** Whose records and writes they are, without spelling out who that is; undefined is a guest. */
export function ownerOf(subject: string | undefined): string {
  return subject === undefined ? guest : `shopper-${fingerprint(subject)}`;
}

/** FNV-1a over UTF-16 units: a name for the record that does not spell out who the shopper is. */
function fingerprint(subject: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of subject) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash.toString(36);
}
