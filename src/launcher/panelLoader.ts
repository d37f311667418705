import type { MountPanel, PanelControl, Runtime } from './runtime.ts';

/** Where the panel comes from: a lazy chunk of the module, or a file beside the script tag's loader. */
export type LoadPanel = () => Promise<{ mountPanel: MountPanel }>;

/** Imports the panel once, on the first intent. */
export interface PanelLoader {
  readonly current: PanelControl | undefined;
  load(): Promise<PanelControl>;
}

/** A failed import is forgotten, so that the next intent tries again. */
export function createPanelLoader(runtime: Runtime, loadPanel: LoadPanel): PanelLoader {
  let current: PanelControl | undefined;
  let loading: Promise<PanelControl> | undefined;
  return {
    get current() {
      return current;
    },
    load() {
      loading ??= loadPanel().then(
        ({ mountPanel }) => {
          current = mountPanel(runtime);
          return current;
        },
        (error: unknown) => {
          loading = undefined;
          throw error;
        },
      );
      return loading;
    },
  };
}
