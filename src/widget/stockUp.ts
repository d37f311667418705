import { effect, untracked } from '@preact/signals';
import type { Language } from './language.ts';
import type { PanelModel } from './PanelModel.ts';
import { loadSettingsTexts } from './settingsTexts.ts';

/** A page that is never idle gets it all the same. */
const patienceMs = 3_000;

/**
 * Fetches, once somebody has opened the panel and while it has nothing else to do, what it would need without a
 * connection: every screen's code, the code that sends, the index of the answers. Not for shoppers who save data.
 */
export function stockUp(model: PanelModel, life: AbortSignal): void {
  if (life.aborted) return;
  const stocked = new WeakSet<Language>();
  const end = effect(() => {
    const language = model.language.value;
    const isReady = model.isOpen.value && model.shop.current.value.state === 'ready';
    if (!language || !isReady || model.online.isOffline.value || stocked.has(language) || savesData()) {
      return undefined;
    }
    const leaving = new AbortController();
    untracked(() => stockAll(model, language, leaving.signal)).then(
      () => stocked.add(language),
      // The connection went, or the shopper did: what is missing is fetched another time, or when it is asked for.
      () => undefined,
    );
    return () => leaving.abort();
  });
  life.addEventListener('abort', end);
}

/** One after the other, so that what the shopper asks for meanwhile does not wait in a long line. */
async function stockAll(model: PanelModel, language: Language, leaving: AbortSignal): Promise<void> {
  const parts = [
    () => import('#core/outbox/sending.ts'),
    () => loadSettingsTexts(language),
    ...model.features.peek().map(({ stock }) => stock),
  ];
  for (const part of parts) {
    await whenIdle();
    leaving.throwIfAborted();
    await part();
  }
}

/** Safari has no idle callbacks; there the pause before is all. */
const whenIdle = () =>
  new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'undefined') resolve();
    else requestIdleCallback(() => resolve(), { timeout: patienceMs });
  });

/** Network Information API, where the browser has it. */
const savesData = (): boolean =>
  Reflect.get(Object(Reflect.get(navigator, 'connection')), 'saveData') === true;
