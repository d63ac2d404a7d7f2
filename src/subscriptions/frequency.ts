/** How often a subscriber wants a digest; an immediate alert is a digest with a short window. */
export const FREQUENCIES = ['immediate', 'daily', 'weekly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];
