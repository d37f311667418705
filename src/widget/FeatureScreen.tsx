import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { toCounterbellError } from '#core/errors.ts';
import type { Route } from '#core/feature.ts';
import { Failure } from '#ui/Failure.tsx';
import { Screen } from '#ui/Screen.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { focusScreen } from './focus.ts';
import type { Language } from './language.ts';
import type { PanelModel } from './PanelModel.ts';
import { settingsFeature } from './settingsFeature.tsx';

interface FeatureScreenProps {
  model: PanelModel;
  language: Language;
  route: Route;
}

interface Loading {
  readonly state: 'loading' | 'ready' | 'failed';
}

/** A feature's screen: its code is loaded when it is first opened. */
export function FeatureScreen({ model, language, route }: FeatureScreenProps) {
  const { common } = language;
  const place = useRef<HTMLDivElement>(null);
  const settings = useMemo(() => settingsFeature(model), [model]);
  const feature = [settings, ...model.features.value].find(({ routes }) => routes.includes(route.feature));
  // An object, so that code which is ready once more, for another language, is drawn.
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });

  // Drawn at once where the code is there: a field that takes over what is being typed must not miss a key.
  const draw = feature?.draw();

  const load = useCallback(() => {
    if (feature?.draw()) return;
    setLoading({ state: 'loading' });
    feature?.loadScreens().then(
      () => setLoading({ state: 'ready' }),
      (error: unknown) => {
        console.error('Counterbell: a part of the panel could not be loaded.', toCounterbellError(error));
        setLoading({ state: 'failed' });
        // Code comes from where files lie; whether the shop is out of reach too, its API tells.
        void model.shop.load();
      },
    );
  }, [feature]);
  // Without a connection it did not come; once it is back, it does.
  useLayoutEffect(load, [load, model.online.isOffline.value]);

  useLayoutEffect(() => {
    const layer = place.current?.closest<HTMLElement>('.layer:not([inert])');
    if (draw && layer) focusScreen(layer);
  }, [draw !== undefined]);

  if (draw) {
    return (
      <div class="place" ref={place}>
        {draw(route)}
      </div>
    );
  }
  const isUnknown = !feature && model.shop.current.value.state !== 'loading';
  return (
    <Screen title={model.shopOrGuess.value.name}>
      {loading.state === 'failed' || isUnknown ? (
        <ScreenFailure model={model} language={language} isUnknown={isUnknown} retry={load} />
      ) : (
        <Skeleton kind="list" label={common.t('loading')} />
      )}
    </Screen>
  );
}

interface ScreenFailureProps {
  model: PanelModel;
  language: Language;
  /** Whether the panel has no such screen, rather than not its code. */
  isUnknown: boolean;
  retry: () => void;
}

function ScreenFailure({ model, language: { common }, isUnknown, retry }: ScreenFailureProps) {
  const isOffline = !isUnknown && model.online.isOffline.value;
  const kind = isUnknown ? 'errorNotFound' : 'panelFailed';
  const hasContact = isUnknown && model.features.value.some(({ id }) => id === 'contact');
  return (
    <Failure
      title={common.t(isOffline ? 'offlineTitle' : `${kind}Title`)}
      text={common.t(isOffline ? 'panelLaterText' : `${kind}Text`)}
      isOffline={isOffline}
      retry={isUnknown ? undefined : { label: common.t('retry'), onRetry: retry }}
      ask={hasContact ? { label: common.t('askPerson'), onAsk: () => model.open('contact') } : undefined}
    />
  );
}
