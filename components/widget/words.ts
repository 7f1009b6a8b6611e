/** What is read aloud; everything else is said inside the frame. */
export const words = {
  en: {
    open: 'Open the chat',
    close: 'Close the chat',
    chat: 'Chat',
    unread: (count: number) => `${count} unread`,
  },
  ru: {
    open: 'Открыть чат',
    close: 'Закрыть чат',
    chat: 'Чат',
    unread: (count: number) => `непрочитанных: ${count}`,
  },
} as const;
