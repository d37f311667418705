import { useState } from 'preact/hooks';
import type { CardPlace } from '#core/feature.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Tile } from '#ui/Tile.tsx';
import { HomeNotices } from './HomeNotices.tsx';
import type { Language } from './language.ts';
import type { PanelModel } from './PanelModel.ts';

interface HomeProps {
  model: PanelModel;
  language: Language;
  close: () => void;
}

/** The first screen: greeting, search, the latest order, what can be done, and who is in. */
export function Home({ model, language, close }: HomeProps) {
  const { common } = language;
  const features = model.features.value;
  const name = model.shopper.value?.name?.split(' ')[0];
  const [isScrolled, setScrolled] = useState(false);
  const cards = (place: CardPlace) =>
    features.flatMap(({ id, cards }) =>
      cards.filter((card) => card.place === place).map(({ render }) => <Slot key={id}>{render()}</Slot>),
    );
  const foot = cards('foot');
  return (
    <div
      class="screen"
      data-hero={model.options.value.hero ?? ''}
      data-scrolled={isScrolled ? '' : undefined}
    >
      <HomeBar model={model} language={language} close={close} />
      <div class="body home" onScroll={(event) => setScrolled(event.currentTarget.scrollTop > 0)}>
        <div class="hero">
          <h2 tabIndex={-1} data-heading="">
            {name ? common.rich('hello', { name: <bdi>{name}</bdi> }) : common.t('helloGuest')}
          </h2>
          <p>{common.t('question')}</p>
        </div>
        <div class="stack">
          {cards('search')}
          <HomeNotices model={model} language={language} />
          {cards('top')}
          <Tiles model={model} />
          {cards('middle')}
          {cards('bottom')}
          <Legal model={model} language={language} />
        </div>
      </div>
      {foot.length > 0 && <div class="foot">{foot}</div>}
    </div>
  );
}

/** Keeps a card in its place without adding to the layout. */
function Slot({ children }: { children: preact.ComponentChildren }) {
  return <>{children}</>;
}

/**
 * The bar over home.
 * @csspart header - The bar at the top of every screen, with the title, Back and Close.
 * @csspart logo - The square in home's header: the logo, or the shop's first letter where none is given.
 */
function HomeBar({ model, language: { common }, close }: HomeProps) {
  const [isMenuOpen, setMenuOpen] = useState(false);
  const shop = model.shopOrGuess.value.name;
  const { logo } = model.options.value;
  return (
    <div class="bar" part="header">
      <span class="mark" part="logo" aria-hidden="true">
        {logo ? <img src={logo} alt="" referrerpolicy="no-referrer" /> : [...shop][0]}
      </span>
      <div class="bar-text">
        <p translate={false}>{shop}</p>
      </div>
      <IconButton
        icon="more"
        label={common.t('more')}
        hasPopup="menu"
        expanded={isMenuOpen}
        onClick={() => setMenuOpen(!isMenuOpen)}
      />
      <IconButton icon="x" label={common.t('close')} onClick={close} />
      {isMenuOpen && (
        <Menu
          label={common.t('more')}
          onClose={() => setMenuOpen(false)}
          items={[
            {
              id: 'language',
              icon: 'globe',
              label: common.t('language'),
              detail: common.t('thisLanguage'),
              onSelect: () => model.open('language'),
            },
            {
              id: 'privacy',
              icon: 'shield',
              label: common.t('privacy'),
              onSelect: () => model.open('privacy'),
            },
          ]}
        />
      )}
    </div>
  );
}

function Tiles({ model }: { model: PanelModel }) {
  const tiles = model.features.value.flatMap(({ tiles }) => tiles);
  if (tiles.length === 0) return null;
  return (
    <div class="tiles">
      {tiles.map(({ icon, label, route }) => (
        <Tile key={route} icon={icon} label={label} onClick={() => model.open(route)} />
      ))}
    </div>
  );
}

function Legal({ model, language: { common } }: Omit<HomeProps, 'close'>) {
  return (
    <p class="legal">
      <button type="button" onClick={() => model.open('privacy')}>
        {common.t('privacy')}
      </button>
      <span aria-hidden="true">·</span>
      <button type="button" onClick={() => model.open('language')}>
        {common.t('thisLanguage')}
      </button>
    </p>
  );
}
