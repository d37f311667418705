import { ReturnsScreen } from './ReturnsScreen.tsx';
import css from './returns.css?inline';

export const Screen = ReturnsScreen;
export const styles = [css];
