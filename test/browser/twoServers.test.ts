import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from '#test/contract/startPostgres.ts';
import { openDesk, openReturn, openTalk, reply } from './agent.ts';
import { useBrowser } from './openShop.ts';
import { runServer, type TestServer } from './runServer.ts';
import { answerReturn, beginReturn, openConversation, panelOf, press, say } from './shopper.ts';

const { openShop } = useBrowser();
let postgres: TestPostgres;
let dataFolder: string;
let servers: readonly TestServer[] = [];

/** A server on the one database; the folder holds the secrets that all processes share. */
const serve = (port?: number) =>
  runServer({ dataFolder, databaseUrl: postgres.url, ...(port === undefined ? {} : { port }) });

const portOf = ({ url }: TestServer) => Number(new URL(url).port);

beforeAll(async () => {
  postgres = await startPostgres();
  dataFolder = await mkdtemp(join(tmpdir(), 'counterbell-shop-'));
  const first = await serve();
  servers = [first, await serve()];
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await postgres.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

test('a shopper on one server and a desk on another see each other live, and all is there after a restart', async () => {
  const [here, there] = servers;
  if (!here || !there) throw new Error('Two servers were to be started.');
  const desk = await openDesk(openShop, 'Sanne de Wit', there.url);
  const { page, expectQuiet } = await openShop({ baseURL: here.url });
  const panel = await openConversation(page);
  await say(page, 'Is anybody there?');
  await openTalk(desk.page, 'Is anybody there?');
  await panel.getByText(/^Read(?: \d|$)/).waitFor();
  await reply(desk.page, 'Yes, at the other till.');
  await panel.getByRole('log').getByText('Yes, at the other till.').waitFor();

  await beginReturn(page, 'ZZ-20410', 'elke@peeters.example');
  await answerReturn(page, {
    item: 'Tote Gracht',
    reason: 'It arrived damaged',
    resolution: 'Money back',
    method: 'Bring it to the shop',
  });
  await press(page, 'Confirm return');
  await panel.getByRole('heading', { name: 'Your request has arrived' }).waitFor();
  await openReturn(desk.page, 'ZZ-20410');

  const ports = servers.map(portOf);
  await Promise.all(servers.map((server) => server.stop()));
  const restarted = await serve(ports[0]);
  servers = [restarted, await serve(ports[1])];

  await desk.page
    .getByRole('textbox', { name: 'Words to Elke Peeters' })
    .fill('We saw the photo. Bring it in.');
  await desk.page.getByRole('button', { name: 'Approve return' }).click();
  await desk.page.getByRole('heading', { name: 'Approved by Sanne de Wit' }).waitFor();
  await press(page, 'Refresh');
  await panel.getByText('We saw the photo. Bring it in.').waitFor();
  await page.reload();
  await openConversation(page);
  const log = panelOf(page).getByRole('log');
  await log.getByText('Yes, at the other till.').waitFor();
  expect(await log.getByText('Is anybody there?').count()).toBe(1);
  await desk.page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
  await say(page, 'Thank you.');
  await desk.page.getByRole('link', { name: 'Conversations' }).click();
  await openTalk(desk.page, 'Thank you.');
  const restart = /ERR_(?:CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/;
  expectQuiet(restart);
  desk.expectQuiet(restart);
});
