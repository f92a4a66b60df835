declare const __JIKIMI_VERSION__: string | undefined;

/** Set by the build; running from the sources has no version of its own. */
export const VERSION = typeof __JIKIMI_VERSION__ === 'string' ? __JIKIMI_VERSION__ : '0.0.0-sources';
