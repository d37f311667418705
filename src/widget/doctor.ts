import { toCounterbellError } from '#core/errors.ts';
import { hasDatabase } from '#core/hasDatabase.ts';
import type { HttpClient } from '#core/http.ts';
import { wait } from '#core/retry.ts';
import type { DoctorCheck, DoctorReport } from '#launcher/counterbell.ts';
import type { Runtime } from '#launcher/runtime.ts';
import { findBlock } from './findBlock.ts';

/** Examines the installation on this page: tag, viewport, storage, backend and contract. Makes one request. */
export async function examine(
  runtime: Runtime,
  client: HttpClient | undefined,
  locale: string,
): Promise<DoctorReport> {
  const checks = [
    checkTags(),
    checkViewport(),
    checkSecureContext(),
    await checkStorage(),
    await checkBackend(runtime, client, locale),
  ];
  return { ok: checks.every((check) => check.ok), checks };
}

function checkTags(): DoctorCheck {
  const count = document.querySelectorAll('script[src*="counterbell"]').length;
  return {
    id: 'tag',
    ok: count <= 1,
    message:
      count > 1
        ? `The script tag is on this page ${count} times. Keep one; the first is used.`
        : 'The script tag is here once, or the module is used.',
  };
}

function checkViewport(): DoctorCheck {
  const ok = document.querySelector('meta[name="viewport"][content*="width"]') !== null;
  return {
    id: 'viewport',
    ok,
    message: ok
      ? 'The page has a viewport.'
      : 'Add <meta name="viewport" content="width=device-width, initial-scale=1">, or phones show the panel tiny.',
  };
}

function checkSecureContext(): DoctorCheck {
  return {
    id: 'https',
    ok: isSecureContext,
    message: isSecureContext
      ? 'The page is a secure context.'
      : 'Serve the shop over https: order data should not travel in the clear.',
  };
}

async function checkStorage(): Promise<DoctorCheck> {
  const asked = hasDatabase(/^counterbell/).then((answer) => answer !== undefined);
  const ok = await Promise.race([asked, wait(2_500).then(() => false)]);
  return {
    id: 'storage',
    ok,
    message: ok ? 'IndexedDB answers.' : 'IndexedDB does not answer: drafts live in memory only.',
  };
}

async function checkBackend(
  runtime: Runtime,
  client: HttpClient | undefined,
  locale: string,
): Promise<DoctorCheck> {
  const { backend, adapter } = runtime.options;
  if (!client) {
    return {
      id: 'backend',
      ok: adapter !== undefined,
      message: adapter
        ? 'Every port comes from the adapter.'
        : 'Give data-backend (a URL) or an adapter, or there is nothing to show.',
    };
  }
  try {
    const shop = await client.shop(locale);
    return {
      id: 'backend',
      ok: true,
      message: `${backend} answers as ${shop.name}, contract ${shop.contract}.`,
    };
  } catch (cause) {
    const { code, message } = toCounterbellError(cause);
    const hint = (await findBlock(backend)) ?? 'Check the URL.';
    return { id: 'backend', ok: false, message: `${backend} failed: ${code} (${message}). ${hint}` };
  }
}
