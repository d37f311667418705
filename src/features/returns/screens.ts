import { screenKit } from '#ui/screenKit.ts';
import { loadReturnStatus } from './loadReturnStatus.ts';
import { loadUqr } from './qrCode.ts';
import css from './returns.css?inline';

export { returnsHttp as http } from './http.ts';
export { ReturnsScreen as Screen } from './ReturnsScreen.tsx';
export { sendCancellation, sendSubmission } from './sendWrite.ts';

/** The sheets of this feature's screens. */
export const styles: readonly string[] = [...screenKit.styles, css];
export const { icons } = screenKit;

export const stock = () => Promise.all([loadReturnStatus(), loadUqr()]);
