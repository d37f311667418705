import { type ReadonlySignal, signal } from '@preact/signals';
import { createRemote, type RemoteResource } from '#core/remote.ts';
import type { ContactContext } from './ContactContext.ts';
import { type ContactInfo, ContactInfoSchema } from './contactInfo.ts';

/** The ways to reach the shop. */
export interface KnownInfo extends Pick<RemoteResource<ContactInfo>, 'current' | 'dispose'> {
  /** What was last known in this visit; it stands in when the backend does not answer. */
  readonly known: ReadonlySignal<ContactInfo | undefined>;
  load(): Promise<void>;
}

/** Makes the resource; nothing is loaded before `load`. */
export function createKnownInfo({ port, session, locale }: ContactContext): KnownInfo {
  const name = `contact-info-${locale}`;
  const known = signal<ContactInfo | undefined>();
  const info = createRemote(async (abort) => {
    const answer = await port.info({ locale }, abort);
    known.value = answer;
    void session.write(name, answer, 'visit');
    return answer;
  });
  return {
    current: info.current,
    known,
    async load() {
      await Promise.all([info.load(), recall()]);
    },
    dispose: info.dispose,
  };

  async function recall(): Promise<void> {
    const stored = await session.read(name, ContactInfoSchema);
    known.value ??= stored;
  }
}
