import type { Convention } from './convention';
import type { Numeral } from './numeral';

export interface ConventionLearner {
  add(numeral: Numeral): void;
  readonly learned: Convention;
}

/** Gathers the evidence that one column gives about its own way of writing numbers. */
export function learnConvention(): ConventionLearner {
  const groups = new Set<string>();
  const cannotGroup = new Set<string>();
  const ambiguous = new Set<string>();
  let plainHundreds = false;
  let plainThousands = false;
  return {
    add(numeral) {
      if (numeral.kind === 'ambiguous') ambiguous.add(numeral.mark);
      if (numeral.kind !== 'certain') return;
      const { whole, decimal, group } = numeral;
      if (decimal !== null) {
        cannotGroup.add(decimal);
        groups.add(decimal === '.' ? ',' : '.');
      }
      if (group === '.' || group === ',') {
        groups.add(group);
        cannotGroup.add(group === '.' ? ',' : '.');
      } else if (group === ' ') {
        // A column that groups with spaces does not also group with a point or a comma.
        cannotGroup.add('.').add(',');
      }
      if (decimal === null && group === null) {
        plainHundreds ||= whole.length === 3;
        plainThousands ||= whole.length > 3;
      }
    },
    get learned() {
      return { groups, cannotGroup, plainHundreds, plainThousands, ambiguous };
    },
  };
}
