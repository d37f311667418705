import { Hono } from 'hono';
import * as v from 'valibot';
import { registerAccount } from './account/registerAccount.ts';
import { registerAnswers } from './answers/registerAnswers.ts';
import { registerContact } from './contact/registerContact.ts';
import { registerDesk } from './desk/registerDesk.ts';
import { answerError, refuseOtherMethods } from './http/answerErrors.ts';
import { compressJson } from './http/compressJson.ts';
import { corsByList } from './http/corsByList.ts';
import { echoKey } from './http/echoKey.ts';
import { ProblemError } from './http/ProblemError.ts';
import { requestLog } from './http/requestLog.ts';
import { answerProblem } from './http/respond.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { registerOrders } from './orders/registerOrders.ts';
import { registerReturns } from './returns/registerReturns.ts';
import type { Services } from './services.ts';
import { registerShop } from './shop/registerShop.ts';
import { answerMissing, registerStatic } from './static/registerStatic.ts';

/** The whole server as one app: `/api` the contract, `/desk` the agents' side, the demo shop everywhere else. */
export function createApp(services: Services): Hono {
  const { config, keepToday, log } = services;
  const app = new Hono();
  app.use(requestLog(log));
  app.use(securityHeaders(config.production));
  app.use('/api/*', corsByList(config.allowedOrigins));
  app.use(compressJson);
  app.use(echoKey);
  for (const part of ['/api/*', '/account/*', '/desk/api/*']) {
    app.use(part, async (_, next) => {
      await keepToday();
      await next();
    });
  }
  registerHealth(app, services);
  registerDesk(app, services);
  registerAccount(app, services);
  app.route('/api', createApi(services));
  refuseOtherMethods(app);
  registerStatic(app, config.folders);
  app.notFound((context) =>
    isForPrograms(context.req.path)
      ? answerProblem(context, new ProblemError('not_found'))
      : answerMissing(context, config.folders.store),
  );
  app.onError(answerError(log));
  return app;
}

function createApi(services: Services): Hono {
  const api = new Hono();
  for (const register of [registerShop, registerAnswers, registerOrders, registerReturns, registerContact]) {
    register(api, services);
  }
  return api;
}

function registerHealth(app: Hono, { database }: Services): void {
  app.get('/healthz', async (context) => {
    await database.rows(v.object({ one: v.number() }), 'select 1 as one');
    context.header('Cache-Control', 'no-store');
    return context.json({ status: 'ok' });
  });
}

function isForPrograms(path: string): boolean {
  return /^\/(?:api|account|desk\/api)(?:\/|$)/u.test(path);
}
