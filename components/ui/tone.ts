/** What a colour may mean. Nothing else is coloured. */
export type Tone = 'neutral' | 'primary' | 'paid' | 'waiting' | 'failed' | 'test';
