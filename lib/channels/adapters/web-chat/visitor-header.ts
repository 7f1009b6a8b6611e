/** Carries a visitor's token where cookies do not come along; anything but a token asks for a new visitor. */
export const visitorHeader = 'x-chat-visitor';
