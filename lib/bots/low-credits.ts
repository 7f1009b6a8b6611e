/** Below this a person is warned. */
export const lowCredits = 3;
