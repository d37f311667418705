export type { Adapter, FeatureId, PortOf } from './adapter.ts';
export type { IdentityOptions } from './core/identity.ts';
export { createCounterbell } from './createCounterbell.ts';
export type { Counterbell, DoctorCheck, DoctorReport } from './launcher/counterbell.ts';
export type { CounterbellEvents, EventName } from './launcher/events.ts';
export type { CounterbellOptions } from './options.ts';
