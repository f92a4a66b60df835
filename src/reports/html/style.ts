/** System fonts only; light, dark, narrow and paper. Colours carry no meaning that words do not. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f5f6f8; --card: #fff; --text: #18202b; --muted: #596473; --line: #dde2e8; --link: #1a57b5; --soft: #eef1f5;
  --critical: #b0103a; --high: #a83a08; --medium: #7d5800; --low: #3f5f92;
  --critical-fill: #c81e4a; --high-fill: #ee7b2f; --medium-fill: #e8b417; --low-fill: #8fa8cf;
  --fail: #b0103a; --unknown: #6b4bb8; --accepted: #525d6b; --pass: #146a3f; --not-applicable: #566270;
  --partial-fill: #e8b417; --denied-fill: #c81e4a;
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", NanumGothic, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10141a; --card: #181e26; --text: #e6eaf0; --muted: #9fabba; --line: #2b3440; --link: #86b6ff; --soft: #212934;
    --critical: #ff7d98; --high: #ffa066; --medium: #f0c750; --low: #9dbcf0;
    --critical-fill: #e8486d; --high-fill: #ee8038; --medium-fill: #d9a91c; --low-fill: #5f7fb3;
    --fail: #ff7d98; --unknown: #bda4ff; --accepted: #9fabba; --pass: #62cc98; --not-applicable: #9fabba;
    --partial-fill: #d9a91c; --denied-fill: #e8486d;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html[lang="en"] [lang="ko"], html[lang="ko"] [lang="en"] { display: none; }
html { scroll-padding-top: 9rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); word-break: keep-all; overflow-wrap: anywhere; }
main, .top, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
h1, h2, h3, h4, p, dl, dd, ol, ul, figure, fieldset { margin: 0; padding: 0; border: 0; }
h1, h2, h3 { line-height: 1.3; text-wrap: balance; }
h2 { font-size: 1.35rem; margin: 2.75rem 0 1rem; }
ul { list-style: none; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
button, input, select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .35rem .8rem; min-height: 2.4rem; }
button { cursor: pointer; }
button:hover, select:hover { border-color: var(--muted); }
.muted { color: var(--muted); }
.code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono", NanumGothicCoding, monospace; font-size: .9em; word-break: break-all; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100rem; top: 0; padding: .5rem 1rem; background: var(--card); z-index: 9; }
.skip:focus { left: 0; }

.top { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding-block: 1rem; }
.brand { display: flex; align-items: center; gap: .5rem; font-weight: 700; font-size: 1.05rem; }
.brand span { color: var(--muted); font-weight: 500; }
.brand svg { fill: var(--link); }
.brand .tick { fill: none; stroke: var(--page); stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
.tools { display: flex; gap: .5rem; }
.top * { white-space: nowrap; }

.verdict, .card, .chart, .group, .filters, .frameworks > details { background: var(--card); border: 1px solid var(--line); border-radius: 14px; }
.verdict { --c: var(--muted); padding: 1.6rem 1.75rem; border-top: 6px solid var(--c); }
.verdict.alarm, .verdict.urgent { --c: var(--critical-fill); }
.verdict.later, .verdict.unseen { --c: var(--medium-fill); }
.verdict.quiet { --c: var(--pass); }
.verdict h1 { font-size: clamp(1.4rem, 4vw, 1.8rem); margin-bottom: .6rem; }
.coverage { font-weight: 600; }
.facts { display: flex; flex-wrap: wrap; gap: .5rem 2.25rem; margin-top: 1.1rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
.facts dt { color: var(--muted); font-size: .82rem; }

.tag { display: inline-block; --c: var(--muted); color: var(--c); background: color-mix(in srgb, var(--c) 12%, transparent); border-radius: 6px; padding: .05rem .5rem; font-size: .82rem; font-weight: 600; white-space: nowrap; }
.critical { --c: var(--critical); --f: var(--critical-fill); }
.high { --c: var(--high); --f: var(--high-fill); }
.medium { --c: var(--medium); --f: var(--medium-fill); }
.low { --c: var(--low); --f: var(--low-fill); }
.fail { --c: var(--fail); }
.unknown { --c: var(--unknown); }
.accepted { --c: var(--accepted); }
.pass { --c: var(--pass); }
.not-applicable { --c: var(--not-applicable); }
.tag.plain { background: none; border: 1px solid var(--line); color: var(--muted); font-weight: 400; }
.tag.new { --c: var(--link); margin-left: .35rem; }
.now { --c: var(--critical); }
.today { --c: var(--high); }
.this-week { --c: var(--medium); }
.some-day { --c: var(--low); }

.cards { list-style: none; counter-reset: card; display: grid; gap: 1rem; }
.card { counter-increment: card; display: grid; grid-template-columns: 1fr 1fr; gap: 1.25rem 2.25rem; padding: 1.4rem 1.75rem 1.5rem 4.4rem; position: relative; }
.card::before { content: counter(card); position: absolute; left: 1.4rem; top: 1.35rem; width: 2rem; height: 2rem; border-radius: 50%; display: grid; place-items: center; font-weight: 700; color: var(--card); background: var(--c); }
.card h3 { font-size: 1.15rem; }
.card .what > * + *, .about .what > * + * { margin-top: .6rem; }
.effort { display: flex; flex-wrap: wrap; gap: .2rem .85rem; align-items: center; color: var(--muted); font-size: .92rem; }
.where { font-weight: 600; }
.kind { color: var(--muted); font-weight: 400; }
.region-name { color: var(--muted); font-size: .9em; white-space: nowrap; }
.because { margin-top: .15rem !important; }
.why { color: var(--muted); }
.how h4 { font-size: .82rem; color: var(--muted); font-weight: 600; margin-bottom: .25rem; }
.how ol { padding-left: 1.3rem; }
.how li { margin-bottom: .3rem; padding-left: .15rem; }
.how dl { margin: .7rem 0 .9rem; font-size: .92rem; display: grid; gap: .25rem; }
.how dl div { display: flex; gap: .6rem; }
.how dt { color: var(--muted); flex: none; }
.button { display: inline-block; border: 1px solid var(--link); border-radius: 8px; padding: .3rem .9rem; text-decoration: none; font-weight: 600; font-size: .92rem; }
.button::after, .short::after { content: " \\2197"; }
.button:hover { background: color-mix(in srgb, var(--link) 10%, transparent); }
.short { white-space: nowrap; font-size: .9rem; }

.charts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; }
.chart { padding: 1.2rem 1.4rem; }
.chart figcaption { font-weight: 600; margin-bottom: .7rem; }
.chart table { width: 100%; border-collapse: collapse; font-size: .9rem; }
.chart th { text-align: left; font-weight: 400; white-space: nowrap; padding: .2rem .7rem .2rem 0; width: 1%; }
.chart .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; font-weight: 600; padding-left: .7rem; width: 1%; }
.chart svg { display: block; width: 100%; height: .85rem; background: var(--soft); border-radius: 4px; }
.chart rect { fill: var(--f); }
.tiles, .legend { display: flex; flex-wrap: wrap; gap: .3rem; font-size: .76rem; }
.tiles li { padding: .1rem .4rem; border-radius: 5px; background: var(--soft); border-bottom: 3px solid transparent; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tiles .checked { border-color: var(--pass); }
.tiles .partial { border-color: var(--partial-fill); }
.tiles .denied { border-color: var(--denied-fill); }
.tiles .disabled, .tiles .excluded { color: var(--muted); background: none; border: 1px dashed var(--line); }
.legend { gap: .2rem .9rem; margin: .7rem 0 .5rem; }
.legend i { display: inline-block; width: .7rem; height: .7rem; border-radius: 3px; margin-right: .35rem; background: var(--pass); }
.legend .partial i { background: var(--partial-fill); }
.legend .denied i { background: var(--denied-fill); }
.legend .disabled i, .legend .excluded i { background: none; border: 1px dashed var(--muted); }
.coverage-chart p { font-size: .85rem; }

.filters { position: sticky; top: .5rem; z-index: 5; display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; padding: .75rem 1rem; margin-bottom: 1.25rem; font-size: .9rem; box-shadow: 0 4px 14px rgb(0 0 0 / .06); }
.filters input[type="search"] { flex: 1 1 12rem; min-width: 9rem; }
.filters fieldset { display: flex; flex-wrap: wrap; gap: .3rem; }
.choice input { position: absolute; opacity: 0; width: 1px; height: 1px; min-height: 0; }
.choice span { display: inline-block; }
.choice { position: relative; cursor: pointer; border: 1px solid var(--line); border-radius: 99px; padding: .15rem .7rem; color: var(--muted); }
.choice:has(:checked) { color: var(--c); border-color: var(--c); background: color-mix(in srgb, var(--c) 10%, transparent); font-weight: 600; }
.choice:has(:focus-visible) { outline: 3px solid var(--link); outline-offset: 2px; }
.shown { color: var(--muted); font-variant-numeric: tabular-nums; }
.actions { display: flex; gap: .35rem; margin-left: auto; }
.actions button { padding: .2rem .7rem; min-height: 2rem; }

.standing { margin-bottom: 1.75rem; }
.standing > h3 { font-size: 1rem; margin-bottom: .5rem; }
.standing > p { margin-bottom: .5rem; font-size: .92rem; }
.standing > h3 .tag { font-size: .92rem; }
.group { margin-bottom: .5rem; overflow: clip; }
summary { cursor: pointer; list-style: none; display: grid; grid-template-columns: 5.2rem 1fr auto 1rem; gap: .25rem .9rem; align-items: center; padding: .65rem 1.1rem; }
summary::-webkit-details-marker { display: none; }
summary::after { content: ""; width: .5rem; height: .5rem; border: solid var(--muted); border-width: 0 2px 2px 0; transform: rotate(45deg) translate(-.15rem, -.1rem); }
details[open] > summary::after { transform: rotate(225deg) translate(-.15rem, -.1rem); }
summary:hover { background: var(--soft); }
summary .tag { justify-self: start; }
summary .title { font-weight: 600; }
summary .places { color: var(--muted); font-size: .9rem; text-align: right; }
.body { border-top: 1px solid var(--line); padding: 1.1rem; }
.about { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem 2.25rem; margin-bottom: 1rem; }
.about .what:only-child { grid-column: 1 / -1; }
.chips { display: flex; flex-wrap: wrap; gap: .3rem; font-size: .8rem; }
.chips li { background: var(--soft); border-radius: 5px; padding: .05rem .45rem; color: var(--muted); }
.rows { width: 100%; border-collapse: collapse; font-size: .92rem; }
.rows th { text-align: left; font-size: .82rem; color: var(--muted); font-weight: 600; }
.rows th, .rows td { padding: .45rem .7rem .45rem 0; border-top: 1px solid var(--line); vertical-align: top; }
.rows th { border: 0; }
.rows td:nth-child(1) { width: 8.5rem; }
.rows td:nth-child(2) { width: 32%; }
.rows td:nth-child(4) { width: 5.5rem; text-align: right; padding-right: 0; }
.missing { color: var(--muted); font-size: .88rem; }
p.accepted { color: var(--muted); }

.frameworks > details { margin-bottom: .5rem; }
.frameworks > details > summary { display: flex; flex-wrap: wrap; }
.tag.to-answer { --c: var(--medium); }
.tag.not-checked { background: none; border: 1px solid var(--line); font-weight: 400; }
.frameworks > details > summary::after { margin-left: auto; }
.by-hand { margin-top: .4rem; }
.by-hand > summary { display: flex; width: fit-content; padding: .15rem 0; font-size: .88rem; color: var(--muted); }
.by-hand ol { padding-left: 1.3rem; margin-block: .3rem .6rem; }
.rows.sections { margin: 0 1.1rem 1rem; width: calc(100% - 2.2rem); }
.sections th { font-size: inherit; color: var(--text); white-space: nowrap; border-top: 1px solid var(--line); }
.sections td:nth-child(2), .rows.sections td:nth-child(4) { width: auto; text-align: left; }
.sections p { margin: .25rem 0 0; font-size: .88rem; }
.rows.sections td:nth-child(3) { width: 38%; }
.sections li + li { margin-top: .2rem; }
footer { padding-block: 2.5rem 3rem; font-size: .88rem; color: var(--muted); }

@media (max-width: 60rem) {
  .charts { grid-template-columns: 1fr 1fr; }
  .coverage-chart { grid-column: 1 / -1; }
  .card, .about { grid-template-columns: 1fr; }
}
@media (max-width: 40rem) {
  main, .top, footer { padding-inline: .9rem; }
  .charts { grid-template-columns: 1fr; }
  .verdict { padding: 1.2rem; }
  .card { padding: 1.1rem; }
  .card::before { left: 1.1rem; top: 1.1rem; }
  .card h3 { padding-left: 2.7rem; min-height: 2rem; display: flex; flex-wrap: wrap; align-items: center; }
  .brand span, #print { display: none; }
  html { scroll-padding-top: 1rem; }
  .filters { position: static; }
  .actions { margin-left: 0; }
  summary { grid-template-columns: auto 1fr 1rem; padding-inline: .9rem; }
  summary .title { grid-column: 1 / 3; grid-row: 2; }
  summary .places { grid-column: 2; grid-row: 1; }
  summary::after { grid-column: 3; grid-row: 1; }
  .rows thead { display: none; }
  .rows, .rows tbody, .rows tr, .rows td { display: block; width: auto !important; text-align: left !important; }
  .rows tr { border-top: 1px solid var(--line); padding: .5rem 0; }
  .rows td { border: 0; padding: .1rem 0; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

@media print {
  :root {
    color-scheme: light; font-size: 10.5px;
    --page: #fff; --card: #fff; --text: #000; --muted: #444; --line: #bbb; --link: #000; --soft: #eee;
    --critical: #a00d34; --high: #a83508; --medium: #6f4e00; --low: #33507e;
    --critical-fill: #c81e4a; --high-fill: #ee7b2f; --medium-fill: #e8b417; --low-fill: #8fa8cf;
    --fail: #a00d34; --unknown: #573aa0; --accepted: #444; --pass: #0f5c36; --not-applicable: #444;
  }
  @page { margin: 14mm 12mm; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .tools, .filters, .skip, .short, summary::after, .frameworks:not(.named), .frameworks > details:not([open]) { display: none !important; }
  main, .top, footer { max-width: none; padding-inline: 0; }
  .top { padding-block: 0 .8rem; }
  .verdict, .card, .chart, .group { border-radius: 6px; }
  .verdict { padding: 1rem 1.2rem; border-top-width: 6px; }
  .charts { grid-template-columns: repeat(3, 1fr); }
  .card, .chart, .verdict, .about, .rows tr { break-inside: avoid; }
  .card { padding: 1rem 1.2rem 1rem 3.6rem; grid-template-columns: 1fr 1fr; }
  .card::before { left: 1rem; top: .95rem; }
  h2, h3, summary { break-after: avoid; }
  .group { overflow: visible; }
  .about { grid-template-columns: 1fr 1fr; }
  .body { padding: .7rem .9rem; }
  .button { border: 0; padding: 0; font-weight: 400; font-size: .85rem; }
  .button::after { content: " " attr(href); word-break: break-all; }
  .button span { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
}
`;
