import { PAGE_SCRIPT } from '../../html/page-script.ts';

/** Runs in the reader's browser, with no library and no network. Without it the page shows everything. */
export const ACCESS_SCRIPT = String.raw`
(() => {${PAGE_SCRIPT}
  const wordsOf = (data) => data.get('q').trim().toLowerCase().split(/\s+/).filter(Boolean);
  const narrow = (form, items, output, fits, after) => {
    const filter = () => {
      const data = new FormData(form);
      const words = wordsOf(data);
      let shown = 0;
      for (const one of items) {
        if (words.length > 0 && !one.text) one.text = one.element.textContent.toLowerCase();
        const isFit = fits(one, data) && words.every((word) => one.text.includes(word));
        one.element.hidden = !isFit;
        if (isFit) shown += 1;
      }
      output.textContent = shown;
      if (after) after(shown, words);
    };
    form.addEventListener('input', filter);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(filter));
  };
  const people = all('details.person').map((element) => ({ element, text: '', ...element.dataset }));
  const peopleForm = byId('filter-people');
  narrow(
    peopleForm,
    people,
    byId('people-shown'),
    ({ c, t }, data) => data.getAll('c').includes(c) && data.getAll('t').includes(t),
    (shown, words) => {
      byId('nobody').hidden = shown > 0;
      if (words.length > 0 && shown <= 5) for (const { element } of people) if (!element.hidden) element.open = true;
    },
  );
  const moments = all('.moments tr[data-k]').map((element) => ({ element, text: '', ...element.dataset }));
  narrow(byId('filter-moments'), moments, byId('moments-shown'), ({ k, age }, data) =>
    (!data.get('k') || data.get('k') === k) && (!data.get('d') || Number(age) <= Number(data.get('d'))),
  );
  for (const picture of all('.picture:has(.days)')) picture.scrollLeft = picture.scrollWidth;
  const setOpen = (open) => {
    for (const { element } of people) if (!element.hidden) element.open = open;
  };
  byId('open').addEventListener('click', () => setOpen(true));
  byId('close').addEventListener('click', () => setOpen(false));
})();
`;
