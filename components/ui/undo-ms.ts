/** How long something just deleted can be brought back with one tap. */
export const undoMs = 10_000;
