/** The names under which answers are kept; a live event names the ones to ask again. */
export const queryKeys = {
  me: ['me'],
  company: ['company'],
  companyChat: ['company-chat'],
  conversations: ['conversations'],
  conversation: (id: string) => ['conversation', id],
  messages: (id: string) => ['messages', id],
  orders: ['orders'],
  order: (id: string) => ['order', id],
  payments: ['payment'],
  payment: (id: string) => ['payment', id],
  bookings: ['bookings'],
  knowledgeBases: ['knowledge-bases'],
  items: ['items'],
  faq: ['faq'],
  calendarSettings: ['calendar-settings'],
  chat: (key: string) => ['chat', key],
} as const;
