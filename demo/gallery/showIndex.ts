import { galleryScreens } from './galleryScreens.ts';
import { make } from './make.ts';
import type { GalleryParameters } from './readParameters.ts';

/** How a designer wants to see the states: what the links of the list carry. */
type Look = Pick<GalleryParameters, 'theme' | 'dir' | 'locale' | 'width' | 'brand' | 'hero'>;

interface Choice {
  readonly name: keyof Look;
  readonly label: string;
  readonly values: readonly string[];
}

const choices: readonly Choice[] = [
  { name: 'theme', label: 'Theme', values: ['auto', 'light', 'dark'] },
  { name: 'dir', label: 'Direction', values: ['', 'ltr', 'rtl'] },
  { name: 'width', label: 'Width', values: ['', '320', '390', '768', '1280'] },
  { name: 'hero', label: 'Header', values: ['', 'quiet', 'bold'] },
];

/** Lists every screen and state as links, and lets a designer choose how to see them. */
export function showIndex(look: Look, locales: readonly string[]): void {
  const links: (readonly [HTMLAnchorElement, string])[] = [];
  const chosen = new URLSearchParams();
  const { theme, dir, locale, width, brand, hero } = look;
  for (const [name, value] of Object.entries({ theme, dir, locale, width, brand, hero })) {
    if (value !== undefined) chosen.set(name, `${value}`);
  }
  const refresh = () => {
    for (const [link, show] of links) {
      const kept = [...chosen].filter(([, value]) => value !== '');
      link.href = `?${new URLSearchParams([['show', show], ...kept])}`;
    }
  };
  const form = make('form', { class: 'look' });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
    chosen.set(target.name, target.value);
    refresh();
  });
  const selects = [...choices, { name: 'locale', label: 'Language', values: locales } as const];
  form.append(...selects.map((choice) => field(choice, chosen.get(choice.name) ?? '')));
  const picker = make('input', { name: 'brand', type: 'color', value: look.brand ?? '#2f5d50' });
  form.append(make('label', {}, 'Brand', picker));
  const sections = galleryScreens.map(({ id, title, states }) => {
    const items = states.map((state) => {
      const link = make('a', { href: '' }, state.title);
      links.push([link, `${id}/${state.id}`]);
      return make('li', {}, link);
    });
    const headingId = `screen-${id}`;
    const heading = make('h2', { id: headingId }, title);
    return make('section', { 'aria-labelledby': headingId }, heading, make('ul', {}, ...items));
  });
  refresh();
  const count = links.length;
  const lead = `Every screen of the panel in every state: ${count} in all. Choose how to see them, then one to look at.`;
  document.body.replaceChildren(
    make('main', {}, make('h1', {}, 'Gallery'), make('p', {}, lead), form, ...sections),
  );
}

function field({ name, label, values }: Choice, chosen: string): HTMLElement {
  const options = values.map((value) => {
    const option = make('option', { value }, value || 'its own');
    option.selected = value === chosen;
    return option;
  });
  return make('label', {}, label, make('select', { name }, ...options));
}
