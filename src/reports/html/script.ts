import { PAGE_SCRIPT } from './page-script.ts';

/** Runs in the reader's browser, with no library and no network. Without it the page shows everything. */
export const SCRIPT = String.raw`
(() => {${PAGE_SCRIPT}
  const form = byId('filters');
  const groups = all('details.group').map((details) => ({
    details,
    service: details.dataset.service,
    rows: all('tr[data-s]', details).map((row) => ({ row, text: '', ...row.dataset })),
    title: details.querySelector('.title').textContent.toLowerCase() + ' ' + details.id,
  }));
  const sections = all('section.standing');

  const filter = () => {
    const data = new FormData(form);
    const words = data.get('q').trim().toLowerCase().split(/\s+/).filter(Boolean);
    const standings = new Set(data.getAll('s'));
    const severities = new Set(data.getAll('v'));
    const region = data.get('r');
    const service = data.get('service');
    let shown = 0;
    const open = [];
    for (const { details, rows, title, service: own } of groups) {
      let here = 0;
      for (const one of rows) {
        if (words.length > 0 && !one.text) one.text = title + ' ' + one.row.textContent.toLowerCase();
        const fits =
          standings.has(one.s) &&
          severities.has(one.v) &&
          (!region || one.r === region) &&
          (!service || own === service) &&
          words.every((word) => one.text.includes(word));
        one.row.hidden = !fits;
        if (fits) here += 1;
      }
      details.hidden = here === 0;
      if (here > 0) open.push(details);
      shown += here;
    }
    for (const section of sections) section.hidden = !section.querySelector('details.group:not([hidden])');
    byId('shown').textContent = shown;
    byId('nothing').hidden = shown > 0;
    if (words.length > 0 && shown <= 40) for (const details of open) details.open = true;
  };
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  const setOpen = (open) => {
    for (const { details } of groups) if (!details.hidden) details.open = open;
  };
  byId('open').addEventListener('click', () => setOpen(true));
  byId('close').addEventListener('click', () => setOpen(false));

  const openTarget = () => {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target || target.localName !== 'details') return;
    if (target.hidden) form.reset();
    target.open = true;
    setTimeout(() => target.scrollIntoView());
  };
  addEventListener('hashchange', openTarget);
  openTarget();
})();
`;
