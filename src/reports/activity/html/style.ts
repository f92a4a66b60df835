import { STYLE } from '../../html/style.ts';

/** What the page of an investigation draws beyond the common sheet. */
export const ACTIVITY_STYLE = `${STYLE}
:root { --calls: #a9c3ea; --writes: #2f6fd0; --other: #b9c1cb; }
@media (prefers-color-scheme: dark) { :root { --calls: #3d5a86; --writes: #78a9ff; --other: #4b5563; } }
.informational { --c: var(--muted); --f: var(--muted); }
.whole { display: inline-block; max-width: 100%; }
.wide { margin-top: 1rem; }
.contents { display: grid; gap: .5rem; padding-left: 0; list-style: none; }
.contents li { display: grid; grid-template-columns: 5.6rem 1fr; gap: .25rem .8rem; align-items: baseline; }
.contents .tag { justify-self: start; }
.incident { border-top: 1px solid var(--line); margin-top: 3rem; }
.incident > h2 { margin: 1.6rem 0 .5rem; }
.standing-tags { margin-bottom: 1rem; }
.which { color: var(--muted); }
.story { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }
.story > :only-child { grid-column: 1 / -1; }
.about-it { display: grid; gap: .55rem; }
.about-it div { display: grid; grid-template-columns: 6.5rem 1fr; gap: .8rem; }
.about-it dt { color: var(--muted); font-size: .9rem; }
.todo h3, .wide h3 { font-size: 1rem; margin-bottom: .6rem; }
.todo ol { padding-left: 1.3rem; }
.todo ol > li { margin-bottom: .6rem; }
.targets { list-style: disc; padding-left: 1.2rem; font-size: .92rem; color: var(--muted); }
.picture { overflow-x: auto; margin: .8rem 0; padding-bottom: .3rem; }
.chart .picture svg { display: block; width: auto; height: auto; max-width: none; background: none; border-radius: 0; }
.picture text { fill: var(--text); font-size: 13px; }
.grid { display: flex; width: max-content; }
.chart .grid .who { position: sticky; left: 0; background: var(--card); }
.days line { stroke: var(--line); }
.days text.day { fill: var(--muted); font-size: 11px; }
.chart .band { fill: var(--soft); }
.chart .band.odd { fill: none; }
.chart .days .calls { fill: var(--calls); }
.chart .days .writes { fill: var(--writes); }
.days .sign { fill: var(--f); stroke: var(--card); stroke-width: 1.4; }
.chain .line { fill: none; stroke: var(--muted); stroke-width: 1.5; }
.chain .line.handed { stroke: var(--link); stroke-width: 2.2; }
.chain .head { fill: var(--muted); }
.chain .how { fill: var(--muted); font-size: 11px; }
.chart .chain .box { fill: var(--soft); stroke: var(--line); stroke-width: 1.2; }
.chart .chain .box.credential { fill: var(--card); stroke: var(--link); stroke-width: 1.6; }
.chart .chain .box.credential.first { fill: color-mix(in srgb, var(--link) 14%, var(--card)); stroke-width: 2.6; }
.chart .chain .box.lasting { fill: color-mix(in srgb, var(--critical-fill) 14%, var(--card)); stroke: var(--critical-fill); stroke-width: 1.8; }
.chart .chain .box.credential.lasting { fill: color-mix(in srgb, var(--critical-fill) 14%, var(--card)); stroke: var(--critical-fill); }
.chart .chain .box.gone { fill: none; stroke: var(--muted); stroke-dasharray: 5 4; }
.chain .sort { fill: var(--muted); }
.picture .chain .sort { font-size: 12px; }
.picture .chain .name { font-size: 12px; font-weight: 600; }
.regions thead th { color: var(--muted); font-size: .82rem; }
.chart .regions th { white-space: normal; width: 34%; }
.chart .regions .bar { min-width: 4rem; }
.chart .regions .number + .bar { padding-left: 1.4rem; }
.chart .regions .own { fill: var(--writes); }
.chart .regions .other { fill: var(--other); }
.wide .group { margin: .8rem 0 0; }
.incident > .group { margin-top: 1rem; }
.wide summary, .incident > .group > summary { grid-template-columns: 1fr auto 1rem; }
.rows.loose td:nth-child(n) { width: auto; text-align: left; overflow-wrap: break-word; padding-right: .7rem; }
.rows.loose bdi, .rows.loose .code { overflow-wrap: anywhere; }
.chart .loose th { width: auto; white-space: normal; }
@media (min-width: 40.01rem) {
  .things { table-layout: fixed; }
  .chart .things th { width: 15%; }
  .chart .things th:first-child { width: 32%; }
  .chart .things th:nth-child(4) { width: 21%; }
  .chart .things th:nth-child(5) { width: 17%; }
}
.contents .muted { display: block; font-size: .92rem; }
.small-things li { display: grid; grid-template-columns: 16rem 1fr; gap: .2rem 1rem; margin-bottom: .35rem; }
.gaps li { margin-bottom: .3rem; }
@media (max-width: 60rem) { .story { grid-template-columns: 1fr; } }
@media (max-width: 40rem) {
  .about-it div, .small-things li, .contents li { grid-template-columns: 1fr; gap: 0 ; }
  .chart { padding-inline: .9rem; }
  .chart .regions .bar { min-width: 1.5rem; }
  .regions .tag { white-space: normal; }
  .chart .regions .number { padding-left: .4rem; }
  .chart .regions .number + .bar { padding-left: .7rem; }
  .wide summary, .incident > .group > summary { grid-template-columns: 1fr auto 1rem; }
  .wide summary .title, .incident summary .title { grid-column: 1; grid-row: 1; }
}
@media print {
  .chart .picture > svg { width: 100%; height: auto; }
  .grid { zoom: .66; }
  .wide { break-inside: auto; }
  .incident { break-before: page; margin-top: 0; }
  .story { grid-template-columns: 1fr 1fr; }
}
`;
