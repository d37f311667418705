import { writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { vi } from 'vitest';
import { launchWebKit } from './launchWebKit.ts';
import { type Engine, type Key, openRoute, type Role, type ShopWindow } from './ShopWindow.ts';
import { type Element, ElementSchema, pathOf, type Session } from './webDriver.ts';

/** Which elements can have a role at all; which of them have it, WebKit says. */
const elementsOf: Readonly<Record<Role, string>> = {
  alertdialog: '[role="alertdialog"]',
  button: 'button',
  checkbox: '[type="checkbox"]',
  combobox: '[role="combobox"]',
  dialog: '[role="dialog"]',
  heading: 'h1, h2, h3, h4',
  img: '[role="img"], img',
  log: '[role="log"]',
  menuitem: '[role="menuitem"]',
  option: '[role="option"]',
  radio: '[type="radio"]',
  searchbox: '[type="search"]',
  textbox: 'input, textarea',
};

const keyCodes: Readonly<Record<Key, string>> = {
  ArrowDown: '\uE015',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Tab: '\uE004',
};

const inWidget = `const { shadowRoot } = document.querySelector('counterbell-widget') ?? {};
const all = (selector) => [...(shadowRoot?.querySelectorAll(selector) ?? [])]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }));`;

const listen = `const noise = window.testNoise = [];
for (const method of ['error', 'warn']) {
  const write = console[method];
  console[method] = (...values) => { noise.push(method + ': ' + values.join(' ')); write.apply(console, values); };
}
addEventListener('error', ({ message }) => noise.push('uncaught: ' + message));
addEventListener('unhandledrejection', ({ reason }) => noise.push('unhandled: ' + reason));`;

const patience = { timeout: 15_000, interval: 20 };

const hasFocus = `let active = document.activeElement;
while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
return active === arguments[0];`;

/** Tries until it does not throw, as it does when the page changed between two commands or something moves. */
const until = <T>(step: () => Promise<T>): Promise<T> => vi.waitFor(step, patience);

/** Those visible elements whose role and name are, as WebKit tells them to screen readers, the ones asked for. */
async function findAll(session: Session, role: Role, name: string | RegExp): Promise<Element[]> {
  const script = `${inWidget} return all(arguments[0]);`;
  const found = [];
  for (const element of await session.run(script, [elementsOf[role]], v.array(ElementSchema))) {
    const label = await session.read(pathOf(element, 'computedlabel'), v.string());
    if (typeof name === 'string' ? label !== name : !name.test(label)) continue;
    if ((await session.read(pathOf(element, 'computedrole'), v.string())) === role) found.push(element);
  }
  return found;
}

async function find(session: Session, role: Role, name: string | RegExp): Promise<Element> {
  const [element] = await findAll(session, role, name);
  if (!element) throw new Error(`There is no ${role} “${name}”`);
  return element;
}

/** Makes a session's window one that journeys walk in. */
function webKitWindow(session: Session, shopUrl: string): ShopWindow {
  const heard: string[] = [];
  const collect = async () => {
    const script = 'return window.testNoise?.splice(0) ?? [];';
    heard.push(...(await session.run(script, [], v.array(v.string()))));
    return heard;
  };
  const load = async (command: string, body?: object) => {
    await collect();
    await session.command(command, body);
    await session.run(listen, [], v.null());
  };
  const click = (role: Role, name: string | RegExp) =>
    until(async () => void (await session.command(pathOf(await find(session, role, name), 'click'))));
  return {
    visit: (path) => load('/url', { url: shopUrl + path }),
    reload: () => load('/refresh'),
    open: async (route) => void (await session.run(`${openRoute(route)}; return null;`, [], v.null())),
    click,
    type: (role, name, words) =>
      until(async () => {
        const path = pathOf(await find(session, role, name), 'value');
        await session.command(path, { text: words });
      }),
    press: async (key) => {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: keyCodes[key] }));
      await session.command('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    see: (role, name) => until(async () => void (await find(session, role, name))),
    seeGone: (role, name) =>
      until(async () => {
        if ((await findAll(session, role, name)).length > 0)
          throw new Error(`${role} ${name} is still there`);
      }),
    read: (words) =>
      until(async () => {
        const script = `${inWidget} return all('[role="dialog"]').map(({ innerText }) => innerText).join();`;
        const text = await session.run(script, [], v.string());
        if (!text.includes(words)) throw new Error(`“${words}” is not to be read in: ${text}`);
      }),
    hasFocus: (role, name) =>
      until(async () => session.run(hasFocus, [await find(session, role, name)], v.boolean())),
    noise: collect,
    picture: async (path) => {
      const picture = await session.read('/screenshot', v.string());
      await writeFile(path, Buffer.from(picture, 'base64'));
    },
    close: () => session.end(),
  };
}

/** WebKitGTK, driven through WebDriver; `switches` are MiniBrowser's, such as `--dark-mode`. */
export async function launchWebKitEngine(...switches: readonly string[]): Promise<Engine> {
  const webKit = await launchWebKit(...switches);
  return {
    openWindow: async ({ shopUrl }) => {
      const session = await webKit.openSession();
      await session.command('/window/rect', { width: 1280, height: 940 });
      return webKitWindow(session, shopUrl);
    },
    close: () => webKit.close(),
  };
}
