import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import type { Config } from '#server/config.ts';

/** Serves the shop's pages, the desk, the gallery and the widget's files, as far as they are built. */
export function registerStatic(app: Hono, { store, desk, gallery, cdn }: Config['folders']): void {
  for (const part of ['/desk', '/gallery']) {
    app.get(part, (context) => context.redirect(`${part}/`, 301));
  }
  serveFolder(app, '/counterbell', cdn, widgetCaching, '*');
  serveFolder(app, '/desk', desk, () => 'no-cache');
  serveFolder(app, '/gallery', gallery, () => 'no-cache');
  serveFolder(app, '', store, () => 'no-cache');
}

function serveFolder(
  app: Hono,
  prefix: string,
  root: string,
  caching: (path: string) => string,
  allowedOrigin?: string,
): void {
  if (!existsSync(root)) return;
  const path = `${prefix}/*`;
  const serve = serveStatic({
    root,
    precompressed: true,
    rewriteRequestPath: (requested) => requested.slice(prefix.length),
  });
  app.get(path, slashed(prefix, root), async (context, next) => {
    const answer: unknown = await serve(context, next);
    // Not of this folder: the next route has answered.
    if (!(answer instanceof Response)) return;
    // On the answer itself: what `onFound` sets comes after the answer was made, and is lost.
    answer.headers.set('Cache-Control', caching(context.req.path));
    if (allowedOrigin !== undefined) answer.headers.set('Access-Control-Allow-Origin', allowedOrigin);
    return answer;
  });
}

/** A folder asked for without its slash: relative links on its page would point elsewhere. */
function slashed(prefix: string, root: string): MiddlewareHandler {
  return async (context, next) => {
    const { path } = context.req;
    const page = join(root, path.slice(prefix.length), 'index.html');
    if (!path.endsWith('/') && !path.includes('.') && existsSync(page))
      return context.redirect(`${path}/`, 301);
    return next();
  };
}

/** Files with a hash in their names never change; the loader has the one name shops keep in their pages. */
function widgetCaching(path: string): string {
  return /-[\w-]{8,}\.js$/u.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
}

/** The shop's page for what does not exist, in the language of the folder asked for; a plain word where there is none. */
export async function answerMissing(context: Context, store: string): Promise<Response> {
  const [, language = ''] = /^\/([\w-]+)\//u.exec(context.req.path) ?? [];
  const page = [join(store, language, '404.html'), join(store, '404.html')].find(existsSync);
  context.header('Cache-Control', 'no-cache');
  if (page === undefined) return context.text('Not found', 404);
  return context.html(await readFile(page, 'utf8'), 404);
}
