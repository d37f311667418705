import { answers } from './answers/index.ts';
import { contact } from './contact/index.ts';
import { orders } from './orders/index.ts';
import { returns } from './returns/index.ts';

/** The table: one line per feature, in the order of the home screen. Removing a folder and its line removes the feature. */
export const features = [answers, orders, returns, contact] as const;
