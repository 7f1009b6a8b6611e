export type LeadColumn = 'id' | 'name' | 'first' | 'last' | 'phone' | 'email' | 'time' | 'campaign' | 'form';

const words: Readonly<Record<LeadColumn, readonly string[]>> = {
  id: ['lead id', 'leadid', 'id', 'id заявки', 'id лида'],
  name: [
    'full name',
    'fullname',
    'name',
    'your name',
    'имя',
    'фио',
    'полное имя',
    'имя и фамилия',
    'ваше имя',
  ],
  first: ['first name', 'firstname'],
  last: ['last name', 'lastname', 'surname', 'фамилия'],
  phone: [
    'phone number',
    'phonenumber',
    'phone',
    'mobile',
    'mobile number',
    'телефон',
    'номер телефона',
    'номер',
  ],
  email: [
    'email',
    'e mail',
    'email address',
    'почта',
    'электронная почта',
    'эл почта',
    'адрес электронной почты',
  ],
  time: [
    'created time',
    'create time',
    'created at',
    'submit time',
    'submission time',
    'submitted at',
    'timestamp',
    'время создания',
    'время отправки',
    'дата',
    'дата создания',
  ],
  campaign: ['campaign name', 'campaign', 'название кампании', 'кампания'],
  form: ['form name', 'form', 'instant form name', 'название формы', 'форма'],
};
const columns = new Map(
  Object.entries(words).flatMap(([column, names]) =>
    names.map((name) => [name, column as LeadColumn] as const),
  ),
);

/** What a column, or a field of a form, holds by its name; null for questions of the form's own. */
export function leadColumn(name: string): LeadColumn | null {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return columns.get(plain) ?? null;
}
