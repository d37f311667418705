import { createContext } from 'preact';

/** What the panel's frame gives every screen: how to go back and close, and the words for it. */
export interface Frame {
  canGoBack: boolean;
  goBack: () => void;
  close: () => void;
  backLabel: string;
  closeLabel: string;
}

export const FrameContext = createContext<Frame | undefined>(undefined);
