import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { DeskModel } from './DeskModel.ts';
import { SignIn } from './SignIn.tsx';
import { Workplace } from './Workplace.tsx';

/** The whole desk: a form for the key, then the workplace. */
export function AgentDesk() {
  const desk = useModel(DeskModel);
  useEffect(() => desk.begin(), [desk]);
  const entry = desk.entry.value;
  return entry ? <Workplace desk={desk} entry={entry} /> : <SignIn desk={desk} />;
}
