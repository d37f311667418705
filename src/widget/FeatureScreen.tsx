import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
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

type Loading = { state: 'loading' | 'ready' } | { state: 'failed'; error: unknown };

/** A feature's screen: its code is loaded when it is first opened. */
export function FeatureScreen({ model, language, route }: FeatureScreenProps) {
  const { common } = language;
  const place = useRef<HTMLDivElement>(null);
  const settings = useMemo(() => settingsFeature(model), [model]);
  const feature = [settings, ...model.features.value].find(({ routes }) => routes.includes(route.feature));
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });

  // Drawn at once where the code is there: a field that takes over what is being typed must not miss a key.
  const draw = feature?.draw();

  const load = useCallback(() => {
    if (feature?.draw()) return;
    setLoading({ state: 'loading' });
    feature?.loadScreens().then(
      () => setLoading({ state: 'ready' }),
      (error: unknown) => {
        setLoading({ state: 'failed', error });
        // Code comes from where files lie; whether the shop is out of reach too, its API tells.
        model.client
          .peek()
          ?.probe()
          .catch(() => undefined);
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
        <ScreenFailure
          model={model}
          language={language}
          error={isUnknown || loading.state !== 'failed' ? undefined : loading.error}
          retry={load}
        />
      ) : (
        <Skeleton kind="list" label={common.t('loading')} />
      )}
    </Screen>
  );
}

interface ScreenFailureProps {
  model: PanelModel;
  language: Language;
  /** Absent when the panel has no such screen. */
  error: unknown;
  retry: () => void;
}

function ScreenFailure({ model, language: { common }, error, retry }: ScreenFailureProps) {
  const isUnknown = error === undefined;
  const isOffline = !isUnknown && model.online.isOffline.value;
  useEffect(() => {
    if (!isUnknown)
      console.error('Counterbell: a part of the panel could not be loaded.', toCounterbellError(error));
  }, [error]);
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
