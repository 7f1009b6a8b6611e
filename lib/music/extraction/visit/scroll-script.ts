/** Scrolls to the end; whether there was anything to scroll. */
export const scrollScript = `(() => {
  const all = document.scrollingElement ?? document.documentElement;
  if (!all) return false;
  const before = all.scrollTop;
  const inner = [...document.querySelectorAll('main, ul, ol, table, div, section')].slice(0, 3000)
    .find((one) => one.scrollHeight > one.clientHeight + 40 && /auto|scroll/.test(getComputedStyle(one).overflowY));
  inner?.scrollTo(0, inner.scrollHeight);
  all.scrollTo(0, 0);
  all.scrollTo(0, all.scrollHeight);
  dispatchEvent(new Event('scroll'));
  return Boolean(inner) || all.scrollTop > 0 || before > 0;
})()`;
