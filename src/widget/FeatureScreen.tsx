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
      (error: unknown) => setLoading({ state: 'failed', error }),
    );
  }, [feature]);
  useLayoutEffect(load, [load]);

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
          error={isUnknown ? undefined : loading}
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
  if (error !== undefined)
    console.error('Counterbell: a part of the panel could not be loaded.', toCounterbellError(error));
  const kind = error === undefined ? 'errorNotFound' : 'panelFailed';
  const hasContact = error === undefined && model.features.value.some(({ id }) => id === 'contact');
  return (
    <Failure
      title={common.t(`${kind}Title`)}
      text={common.t(`${kind}Text`)}
      retry={error === undefined ? undefined : { label: common.t('retry'), onRetry: retry }}
      ask={hasContact ? { label: common.t('askPerson'), onAsk: () => model.open('contact') } : undefined}
    />
  );
}
