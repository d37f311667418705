/** File name of the panel's chunk, put in by the build. */
declare const __PANEL_FILE__: string;
