import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { text } from '#core/operation.ts';
import { check } from '#server/http/check.ts';
import { clientAddress } from '#server/http/clientAddress.ts';
import { negotiateLocale, wantedLanguages } from '#server/http/locale.ts';
import { ProblemError } from '#server/http/ProblemError.ts';
import { readBody } from '#server/http/readBody.ts';
import { answerJson } from '#server/http/respond.ts';
import { readOrdersOf } from '#server/orders/ordersStore.ts';
import { presentTotal } from '#server/orders/presentOrder.ts';
import { tidyEmail } from '#server/orders/tidy.ts';
import type { Services } from '#server/services.ts';
import { accountHeadline } from './accountHeadline.ts';
import { type Account, findAccount, readAccount } from './accountsStore.ts';
import { checkPassword } from './checkPassword.ts';
import { createShopSession, type ShopSession } from './session.ts';

const SignInSchema = v.object({ email: text(254), password: text(200) });
const identityTokenSeconds = 5 * 60;
const listedOrders = 20;

/** Serves the demo shop's own accounts, which the widget knows nothing of but the identity token. */
export function registerAccount(app: Hono, services: Services): void {
  const session = createShopSession(services);
  app.use('/account/*', refuseOtherSites);
  serveSignIn(app, services, session);
  serveAccount(app, services, session);
}

/** A page of another site can send a form here with the cookie's owner unaware; browsers tell where it came from. */
async function refuseOtherSites({ req }: Context, next: () => Promise<void>): Promise<void> {
  const site = req.header('sec-fetch-site');
  const origin = req.header('origin');
  const isForeign =
    site === undefined ? origin !== undefined && !isOwn(req.url, origin) : site === 'cross-site';
  if (req.method === 'POST' && isForeign) throw new ProblemError('forbidden');
  await next();
}

function isOwn(url: string, origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === new URL(url).host;
}

function serveSignIn(app: Hono, services: Services, session: ShopSession): void {
  const { config, database, rateLimit } = services;
  app.post('/account/sign-in', async (context) => {
    const { email, password } = check(SignInSchema, await readBody(context), 'invalid');
    const address = clientAddress(context, config.trustedProxies);
    const tidied = tidyEmail(email);
    for (const [rule, who] of [
      [config.limits.signInsPerAddress, address],
      [config.limits.signInsPerEmail, tidied],
    ] as const) {
      const { allowed, retryAfterSeconds } = await rateLimit.take(rule, who);
      if (!allowed) throw new ProblemError('rate_limited', { retryAfterSeconds });
    }
    const account = await findAccount(database, tidied);
    const isRight = await checkPassword(password, account?.passwordHash ?? null);
    if (account === null || !isRight) throw new ProblemError('unauthorized');
    await session.start(context, account.id);
    return answerJson(context, null, localeOf(context), false);
  });
  app.post('/account/sign-out', (context) => {
    session.end(context);
    return answerJson(context, null, localeOf(context), false);
  });
}

function serveAccount(app: Hono, services: Services, session: ShopSession): void {
  const { database, tokens } = services;
  const answer = (context: Context, content: unknown) =>
    answerJson(context, JSON.stringify(content), localeOf(context), false);

  app.get('/account/me', async (context) => {
    const { name, email } = await signedIn(context, services, session);
    return answer(context, { name, email });
  });
  app.get('/account/token', async (context) => {
    const { id: customerId, name, email } = await signedIn(context, services, session);
    const token = await tokens.issueIdentity({ customerId, name, email }, identityTokenSeconds);
    return answer(context, { token });
  });
  app.get('/account/orders', async (context) => {
    const { id } = await signedIn(context, services, session);
    const orders = await readOrdersOf(database, id, listedOrders, null);
    return answer(context, {
      orders: orders.map((order) => ({
        number: order.number,
        placedAt: order.placedAt.toISOString(),
        total: presentTotal(order),
        headline: accountHeadline(order, localeOf(context)),
      })),
    });
  });
}

async function signedIn(
  context: Context,
  { database }: Pick<Services, 'database'>,
  session: ShopSession,
): Promise<Account> {
  const customerId = await session.read(context);
  const account = customerId === null ? null : await readAccount(database, customerId);
  if (account === null) throw new ProblemError('unauthorized');
  return account;
}

function localeOf(context: Context) {
  return negotiateLocale(wantedLanguages(context.req.header('accept-language')));
}
