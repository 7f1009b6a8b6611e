import type { Selectors } from '../../schemas';

const mostRows = 2_000;

/** What an operator has pointed at: texts and attributes, one object a row. */
export function selectScript(selectors: Selectors): string {
  return `((selectors, most) => {
    const one = (row, told) => {
      if (!told) return undefined;
      const [, selector, name] = /^(.*?)(?:@([\\w:-]+))?$/s.exec(told);
      const node = selector.trim() === '' || selector.trim() === ':scope' ? row : row.querySelector(selector);
      if (!node) return undefined;
      return String((name ? node.getAttribute(name) : (node.currentSrc || node.src || node.textContent)) ?? '').slice(0, 4000);
    };
    return [...document.querySelectorAll(selectors.track)].slice(0, most).map((row) => Object.fromEntries(
      ['title', 'artist', 'stream', 'cover', 'duration', 'link'].map((field) => [field, one(row, selectors[field])])
    ));
  })(${JSON.stringify(selectors)}, ${mostRows})`;
}
