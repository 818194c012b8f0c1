/** The channels between the preload script and the shell; there are no others. */
export const invokeChannel = 'wangfa.invoke';
export const eventChannel = 'wangfa.event';
