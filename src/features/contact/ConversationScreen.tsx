import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Route } from '#core/feature.ts';
import { useLate } from '#core/useLate.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Screen } from '#ui/Screen.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import type { ContactContext } from './ContactContext.ts';
import { ContactFailure } from './ContactFailure.tsx';
import type { ConversationModel } from './ConversationModel.ts';
import type { Agent, ContactInfo } from './contactInfo.ts';
import { type Part, readGoesAlong, withoutParts } from './goesAlong.ts';
import { loadConversationView } from './loadConversationView.ts';
import type { Opening } from './openingHours.ts';
import { channelOpening, conversationChannel } from './shopHours.ts';
import { useKnownInfo } from './useKnownInfo.ts';
import { useNow } from './useNow.ts';

interface ConversationScreenProps {
  context: ContactContext;
  route: Route;
  model: ConversationModel;
}

/** The built-in conversation: before its first message what goes along, then what was said. */
export function ConversationScreen({ context, route, model }: ConversationScreenProps) {
  // The conversation works without the shop's hours and agents, so a failure takes no more than their words away.
  const known = useKnownInfo(context);
  const info = known.known.value;
  const isInfoComing = !info && known.current.value.state === 'loading';
  const code = useLate(loadConversationView);
  const now = useNow();
  useEffect(() => model.reading.show(), [model]);
  const [leftOut, setLeftOut] = useState<ReadonlySet<Part>>(new Set());
  const goesAlong = useMemo(
    () => withoutParts(readGoesAlong(route.query, context.page.value, location.href), leftOut),
    [route, leftOut, context.page.value],
  );
  const opening = info && channelOpening(info, conversationChannel(info), context.format, now);
  const phase = model.phase.value;
  const coming = code.current.value;
  const view = coming.value?.conversationView;
  const agent = lastAgent(model, info);
  const hasStarted = phase === 'active';
  // What a conversation that is gone did not take.
  const hasUnsent = model.outgoing.items.value.length > 0;
  return (
    <Screen
      ground="chat"
      title={agent?.name ?? context.texts.t('conversation')}
      // Its line and the picture's place are kept, so that the title stands where it will.
      subtitle={presence(context, agent, opening) ?? (isInfoComing && '\u00a0')}
      lead={<Who context={context} agent={agent} isIn={opening?.isOpen === true} />}
      foot={
        view && (
          <view.Foot
            context={context}
            model={model}
            // Where nobody is known to be in, the answer may come when the shopper has left.
            asksEmail={phase !== 'restoring' && !isInfoComing && !hasStarted && opening?.isOpen !== true}
            goesAlong={goesAlong}
          />
        )
      }
    >
      {coming.state === 'failed' && (
        <ContactFailure context={context} error={coming.error} onRetry={code.load} />
      )}
      {(coming.state === 'loading' || phase === 'restoring') && (
        <Skeleton kind="list" label={context.texts.t('loadingConversation')} />
      )}
      {view && (phase === 'none' || phase === 'ended') && (
        <view.Start
          context={context}
          opening={opening}
          hasEnded={phase === 'ended'}
          goesAlong={goesAlong}
          onLeaveOut={(part) => setLeftOut(new Set([...leftOut, part]))}
        />
      )}
      {view && (hasStarted || hasUnsent) && (
        <view.Body context={context} model={model} agents={info?.agents ?? []} />
      )}
    </Screen>
  );
}

interface WhoProps {
  context: ContactContext;
  agent: Agent | undefined;
  isIn: boolean;
}

/** Who answers; the shop until somebody has. */
function Who({ context, agent, isIn }: WhoProps) {
  return <Avatar name={agent?.name ?? context.shop.name} src={agent?.pictureUrl} present={agent && isIn} />;
}

/** Who answered last, with the role and picture that the shop gives for that name. */
function lastAgent({ history }: ConversationModel, info: ContactInfo | undefined): Agent | undefined {
  const last = history.events.value.findLast(
    (event) => event.type === 'message' && event.message.from === 'agent' && event.message.agent,
  );
  const agent = last?.type === 'message' ? last.message.agent : undefined;
  return agent && { ...info?.agents.find(({ name }) => name === agent.name), ...agent };
}

function presence({ texts, format }: ContactContext, agent: Agent | undefined, opening: Opening | undefined) {
  if (opening?.isOpen === false) {
    const { opensAt } = opening;
    if (!opensAt) return texts.t('closed');
    return texts.t('back', { day: format.day(opensAt), time: format.time(opensAt) });
  }
  if (!opening?.closesAt) return agent?.role;
  const time = format.time(opening.closesAt);
  return agent?.role ? texts.t('roleOpenUntil', { role: agent.role, time }) : texts.t('openUntil', { time });
}
