import * as v from 'valibot';
import { readSection } from '#core/feature.ts';
import { DateSchema, IdSchema } from '#core/operation.ts';

const TimeSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/u));

/** Opening hours in the shop's time zone. Days without an entry are closed; `exceptions` override weekdays. */
export const HoursSchema = v.object({
  /** ISO weekday 1 (Monday) to 7 (Sunday). */
  week: v.array(
    v.object({
      day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
      from: TimeSchema,
      to: TimeSchema,
    }),
  ),
  exceptions: v.optional(
    v.array(
      v.object({
        date: DateSchema,
        from: v.optional(TimeSchema),
        to: v.optional(TimeSchema),
        reason: v.optional(v.string()),
      }),
    ),
    [],
  ),
});
export type Hours = v.InferOutput<typeof HoursSchema>;

const channelTypes = ['conversation', 'email', 'phone', 'whatsapp', 'messenger', 'link'] as const;

export const ChannelSchema = v.object({
  id: IdSchema,
  type: v.picklist(channelTypes),
  /** Address, number (E.164), or URL, by type; absent for the built-in conversation. */
  address: v.optional(v.string()),
  /** The shop's own name for a `link`. */
  label: v.optional(v.string()),
  /** Measured median reply while open; shown only then. Minutes. */
  replyMinutes: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** Its own hours where they differ from the shop's. */
  hours: v.optional(HoursSchema),
});
export type Channel = v.InferOutput<typeof ChannelSchema>;

/** Somebody who answers. */
export const AgentSchema = v.object({
  name: v.string(),
  pictureUrl: v.optional(v.string()),
  role: v.optional(v.string()),
});
export type Agent = v.InferOutput<typeof AgentSchema>;

/** The section `contact` of `GET /shop`. Without `hours` no claim about opening is made. */
export const ContactInfoSchema = v.object({
  channels: v.array(ChannelSchema),
  hours: v.optional(HoursSchema),
  agents: v.optional(v.array(AgentSchema), []),
});
export type ContactInfo = v.InferOutput<typeof ContactInfoSchema>;

/** Reads the section `contact` of `GET /shop`; throws `invalid_response`. */
export const readContactInfo = (section: unknown): ContactInfo => readSection(ContactInfoSchema, section);
