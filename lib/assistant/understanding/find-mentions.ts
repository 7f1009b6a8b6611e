import type { Mention } from './mention';
import { emptyDraft, type MentionDraft } from './mention-draft';
import { mentionTokens } from './mention-tokens';
import { mentionVerb } from './mention-verb';
import { readMentionPart } from './read-mention-part';
import { takeBack } from './take-back';

const separators = /^[¦\n,;:.!?+&()]$/;
const joiners = new Set(['и', 'and', 'плюс', 'plus', '+', '&']);
const alternatives = new Set(['или', 'либо', 'or', 'vs', 'versus']);
const mores = /^(?:еще|another|more)$/;
const corrections =
  /^(?:нет|ой|точнее|вернее|погоди(?:те)?|подожди(?:те)?|стоп|хотя|no|nope|wait|sorry|oops|rather|actually|mean)$/;

/**
 * Cuts a folded sentence into the things it names, each with its verb and how much: «добавь 2 розы и убери тюльпаны» →
 * add 2 «розы», remove «тюльпаны». Verbs hold until the next one; «полкило, нет, кило яблок» is a kilo. Dates, addresses
 * and prices must be gaps by now.
 */
export function findMentions(sentence: string): Mention[] {
  const tokens = mentionTokens(sentence);
  const found: MentionDraft[] = [];
  let act: Mention['act'] = null;
  let draft = emptyDraft(act, false, false);
  const flush = (joined = false, corrects = false): MentionDraft => {
    const before = found.at(-1);
    const named = isNamed(draft);
    if (
      draft.counted &&
      isBareQuantity(draft) &&
      before &&
      before.words.length > 0 &&
      before.quantity === null
    )
      // «Букет лаванды, 2 штуки»: the comma parts no two things.
      before.quantity = draft.quantity;
    else if (isBareMeasure(draft) && before && before.words.length > 0 && !hasAmount(before))
      before.measure = draft.measure;
    else if (named) found.push(draft);
    draft = emptyDraft(act, joined, corrects || (draft.corrects && !named));
    return draft;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at] ?? '';
    if (separators.test(word) || joiners.has(word) || alternatives.has(word)) {
      flush(joiners.has(word));
      continue;
    }
    if (corrections.test(word) && (isNamed(draft) || found.length > 0)) {
      flush(false, true);
      if (!mentionVerb(tokens, at)) continue;
    }
    const verb = mentionVerb(tokens, at);
    if (verb) {
      // A new verb begins a new thing, but «розы добавьте» keeps its own.
      if (isNamed(draft) && draft.act !== null && draft.act !== verb.act) flush();
      act = verb.act;
      draft.act = act;
      if (mores.test(word)) draft.more = true;
      at += verb.used - 1;
      continue;
    }
    at += readMentionPart(tokens, at, draft, () => flush()) - 1;
  }
  flush();
  return takeBack(found);
}

const hasAmount = ({ quantity, measure, trailing }: MentionDraft): boolean =>
  quantity !== null || measure !== null || trailing !== null;

const isBare = (draft: MentionDraft): boolean =>
  !draft.joined &&
  !draft.corrects &&
  draft.words.length === 0 &&
  draft.picks.length === 0 &&
  !draft.pronoun &&
  !draft.more;

const isBareQuantity = (draft: MentionDraft): boolean => isBare(draft) && draft.measure === null;
const isBareMeasure = (draft: MentionDraft): boolean =>
  isBare(draft) && draft.measure !== null && draft.quantity === null;

const isNamed = (draft: MentionDraft): boolean =>
  draft.words.length > 0 || hasAmount(draft) || draft.picks.length > 0 || draft.pronoun;
