import type { Migration } from '#server/database/migrate.ts';
import { requests } from './001-requests.ts';
import { conversations } from './010-conversations.ts';

/** All steps in order; 010 to 019 belong to contact and the desk. */
export const migrations: readonly Migration[] = [requests, conversations];
