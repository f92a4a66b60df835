/** What the script of every page does: language, print, and a fold that a link leads to. It stands inside a function. */
export const PAGE_SCRIPT = String.raw`
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  const speak = () => {
    for (const element of all('[data-say]')) {
      const words = element.dataset[root.lang];
      if (element.dataset.say === 'text') element.textContent = words;
      else element.setAttribute(element.dataset.say, words);
    }
  };
  byId('language').addEventListener('click', () => {
    root.lang = root.lang === 'ko' ? 'en' : 'ko';
    speak();
  });
  byId('print').addEventListener('click', () => print());
  for (const element of all('.tools, .filters')) element.hidden = false;

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = all('details:not([open])');
    for (const details of closed) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of closed) details.open = false;
  });
`;
