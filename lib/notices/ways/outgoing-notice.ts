import type { Reader } from '../find-reader';
import type { Notice, NoticeText } from '../schemas';

/** One notice, ready to leave. */
export interface OutgoingNotice {
  readonly notice: Notice;
  readonly reader: Reader;
  readonly text: NoticeText;
  readonly company: string;
}
