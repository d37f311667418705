import { directionOf, locales, matchLocale } from '#core/locales.ts';
import { wait } from '#core/retry.ts';
import { findState } from './galleryScreens.ts';
import { make } from './make.ts';
import { pseudoLocale } from './pseudoTexts.ts';
import { type GalleryParameters, readParameters } from './readParameters.ts';
import { showFrame } from './showFrame.ts';
import { showIndex } from './showIndex.ts';
import { showStage } from './showStage.ts';
import { takeFreshDevice } from './takeFreshDevice.ts';

/** On `<html data-gallery>`: `ready` once what was asked for stands still, `failed` when the page says why it does not. */
type Readiness = 'ready' | 'failed';

const page = document.documentElement;

function say(words: string): void {
  const back = make('a', { href: '/gallery/' }, 'See everything there is');
  document.body.replaceChildren(
    make('main', {}, make('h1', {}, 'Gallery'), make('p', { role: 'alert' }, words), make('p', {}, back)),
  );
}

async function show(parameters: GalleryParameters): Promise<void> {
  const { show: asked, theme, dir, locale, width } = parameters;
  page.dir = dir ?? directionOf(matchLocale([locale]));
  page.dataset['theme'] = theme;
  if (asked === undefined) return showIndex(parameters, [...locales, pseudoLocale]);
  const found = findState(asked);
  if (!found) throw new Error(`The gallery has no “${asked}”.`);
  const title = `${found.screen.title}: ${found.state.title}`;
  document.title = title;
  if (width !== undefined) return showFrame(width, title);
  document.body.replaceChildren(
    make('main', {}, make('h1', {}, found.screen.title), make('p', {}, found.state.title)),
  );
  return showStage(found.state, parameters);
}

/** A state that comes to no rest is told of rather than waited for. */
async function giveUp(): Promise<never> {
  await wait(25_000);
  throw new Error('It comes to no rest.');
}

async function begin(): Promise<Readiness> {
  takeFreshDevice();
  const parameters = readParameters(location.search);
  if ('problem' in parameters) {
    say(parameters.problem);
    return 'failed';
  }
  try {
    await Promise.race([show(parameters), giveUp()]);
    return 'ready';
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 'failed';
  }
}

// Not awaited at the top, which would keep the modules below from being there.
void begin().then((readiness) => {
  page.dataset['gallery'] = readiness;
});
