import { expect, test } from 'vitest';
import { useBrowser } from './openShop.ts';
import { openConversation, panelOf } from './shopper.ts';

const { openShop } = useBrowser();

test('what a guest is writing leaves the screen when somebody signs in', async () => {
  const { page } = await openShop();
  await openConversation(page);
  const field = panelOf(page).getByRole('textbox', { name: 'Write a message' });
  await field.fill('This is nobody else’s business');
  await page.evaluate(() => {
    const claims = btoa(JSON.stringify({ sub: 'c-1', name: 'Noor Bakker' })).replaceAll('=', '');
    const handle: unknown = Reflect.get(window, 'counterbell');
    const identity = { getToken: async () => `e30.${claims}.sig` };
    Reflect.apply(Reflect.get(Object(handle), 'identify'), handle, [identity]);
  });
  await expect.poll(() => field.inputValue()).toBe('');
});
