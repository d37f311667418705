import { createModel, signal } from '@preact/signals';
import * as v from 'valibot';
import { toCounterbellError } from '#core/errors.ts';
import type { DeskSession } from '#server/desk/deskContract.ts';
import { createDeskApi, type DeskApi } from './deskApi.ts';
import { forgetTab, keep, readKept } from './kept.ts';
import { sayFailure } from './sayFailure.ts';

const keyName = 'counterbell-desk-key';
const agentName = 'counterbell-desk-agent';

/** Who sits at the desk: nobody yet, somebody whose key is being tried, or an agent. */
export const DeskModel = createModel(() => {
  const state = signal<'out' | 'entering' | 'in'>('out');
  const failure = signal('');
  const entry = signal<{ api: DeskApi; session: DeskSession } | undefined>(undefined);
  const agent = signal(readKept('device', agentName, v.string()) ?? '');

  async function signIn(key: string): Promise<void> {
    state.value = 'entering';
    failure.value = '';
    const api = createDeskApi(key);
    try {
      const session = await api.session();
      keep('tab', keyName, key);
      if (agent.value === '') chooseAgent(session.agents[0]?.name ?? 'Agent');
      entry.value = { api, session };
      state.value = 'in';
    } catch (cause) {
      if (toCounterbellError(cause).code === 'unauthorized') keep('tab', keyName, undefined);
      failure.value = sayFailure(cause);
      state.value = 'out';
    }
  }

  function signOut(reason = ''): void {
    forgetTab();
    failure.value = reason;
    entry.value = undefined;
    state.value = 'out';
  }

  function chooseAgent(name: string): void {
    agent.value = name;
    keep('device', agentName, name);
  }

  /** Takes the key from the address, where it must not stay, or the one this tab kept. */
  function begin(): void {
    const [, written] = /^#key=([\w.~%+/=-]+)$/u.exec(location.hash) ?? [];
    if (written !== undefined) history.replaceState(null, '', location.pathname);
    const key = written === undefined ? readKept('tab', keyName, v.string()) : decodeURIComponent(written);
    if (key !== undefined) void signIn(key);
  }

  return { state, failure, entry, agent, signIn, signOut, chooseAgent, begin };
});
export type Desk = InstanceType<typeof DeskModel>;
