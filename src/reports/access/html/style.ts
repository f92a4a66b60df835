import { STYLE } from '../../html/style.ts';

/** What the page of access draws beyond the common sheet. */
export const ACCESS_STYLE = `${STYLE}
:root { --signed-in: #2f6fd0; --failed: #c81e4a; --used: #1b8a5a; --made: #8a5bd6; }
@media (prefers-color-scheme: dark) { :root { --signed-in: #78a9ff; --failed: #ff6f8f; --used: #5fd39a; --made: #c4a2ff; } }
.full-admin { --c: var(--critical); --f: var(--critical-fill); }
.can-become-admin { --c: var(--high); --f: var(--high-fill); }
.can-spend { --c: var(--medium); --f: var(--medium-fill); }
.can-read-data { --c: var(--low); --f: var(--low-fill); }
.limited { --c: var(--pass); --f: var(--pass); }
.unknown { --f: var(--unknown); }
rect.used { --f: var(--signed-in); }
rect.unused { --f: var(--muted); }
.whole { display: inline-block; max-width: 100%; }
.filters select { max-width: 100%; }
.wide { margin-bottom: 1.25rem; }
.people summary { grid-template-columns: 10.5rem 1fr auto 1rem; }
.linked summary { grid-template-columns: 1fr auto 1rem; }
.person .facts { margin: 0 0 1rem; padding: 0; border: 0; }
.rows.credentials td:nth-child(n) { width: auto; text-align: left; }
.rows.credentials td:nth-child(2), .rows.credentials td:nth-child(3) { white-space: nowrap; }
.body h3 { line-height: 1.6; font-size: .82rem; color: var(--muted); margin: .9rem 0 .25rem; }
.doors li, .names li { margin-bottom: .3rem; }
.names { columns: 2; font-size: .9rem; }
.choice:not([class*=" "]) { --c: var(--link); }
.filters.flat { position: static; box-shadow: none; }
.moments { padding: .4rem 1.1rem 1rem; }
.rows tr td:nth-child(n) { overflow-wrap: anywhere; }
.rows th { overflow-wrap: normal; }
.moments .rows td:nth-child(n) { width: auto; text-align: left; }
.moments .rows td:nth-child(1) { width: 25%; }
.moments .rows td:nth-child(5) { width: 22%; font-size: .88rem; }
.picture { overflow-x: auto; margin: .8rem 0; padding-bottom: .3rem; }
.chart .picture svg { display: block; width: auto; height: auto; max-width: none; background: none; border-radius: 0; }
.picture text { fill: var(--text); font-size: 13px; }
.grid { display: flex; width: max-content; }
.chart .grid .who { position: sticky; left: 0; background: var(--card); }
.days line { stroke: var(--line); }
.days text.day { fill: var(--muted); font-size: 11px; }
.chart .band { fill: var(--soft); }
.mark { stroke-width: 1.2; stroke: var(--card); }
.chart .mark.signed-in { fill: var(--signed-in); }
.mark.used { fill: var(--used); }
.mark.made { fill: var(--made); }
.mark.failed { fill: none; stroke: var(--failed); stroke-width: 2.6; stroke-linecap: round; }
.marks { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; font-size: .88rem; color: var(--muted); }
.marks li { display: flex; align-items: center; gap: .4rem; }
.chart .marks svg { width: auto; height: auto; background: none; flex: none; }
.line { fill: none; stroke: var(--muted); stroke-width: 2; }
.line.certain { stroke: var(--critical-fill); stroke-width: 2.4; }
.line.unclear { stroke-dasharray: 6 5; }
.graph .head { fill: var(--muted); }
.graph .head.certain { fill: var(--critical-fill); }
.chart .graph .box { fill: var(--soft); stroke: var(--line); stroke-width: 1.2; }
.chart .graph .box.admin { fill: color-mix(in srgb, var(--critical-fill) 14%, var(--card)); stroke: var(--critical-fill); }
.graph .sort { fill: var(--muted); font-size: 11px; }
.graph .goal { text-anchor: middle; font-weight: 700; }
.chart .graph .pill { fill: var(--card); stroke: var(--link); stroke-width: 1.5; }
.graph a:hover .pill, .graph a:focus-visible .pill { fill: color-mix(in srgb, var(--link) 20%, var(--card)); }
.graph .pill-text { text-anchor: middle; fill: var(--link); font-weight: 700; font-size: 12px; }
.paths li { margin-bottom: .45rem; }
.paths + h3, .wide + h3 { margin-top: 1.5rem; }
section > h3 { font-size: 1.05rem; margin-bottom: .6rem; }
.number { display: inline-block; min-width: 1.6rem; padding: 0 .35rem; border: 1.5px solid var(--link); border-radius: 99px; color: var(--link); font-weight: 700; font-size: .85rem; text-align: center; text-decoration: none; }
.chart td.number { display: table-cell; min-width: 0; border: 0; border-radius: 0; color: inherit; font-weight: 600; font-size: inherit; text-align: right; }
.steps { list-style: none; display: grid; gap: .5rem; }
.step { padding: .8rem 1.1rem; scroll-margin-top: 1rem; }
.door { padding: .8rem 1.1rem; }
.step:target, .paths li:target { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 10px; }
.step .head { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; }
.evidence { list-style: disc; padding-left: 1.3rem; margin-top: .3rem; font-size: .92rem; }
.ready li { margin-bottom: .6rem; }
.ready p { margin-top: .1rem; }
.wide h3 { font-size: 1rem; margin: 1.1rem 0 .5rem; }
.score { font-weight: 600; margin-bottom: .5rem; }
.chart .meter { height: .9rem; }
.chart .meter .seen { fill: color-mix(in srgb, var(--pass) 25%, var(--soft)); }
.chart .meter .got { fill: var(--pass); }
.card-hint { margin-top: 1rem; }
.gaps li { margin-bottom: .3rem; }
@media (max-width: 40rem) {
  .people summary, .linked summary { grid-template-columns: auto 1fr 1rem; }
  .names { columns: 1; }
  .moments { padding-inline: .9rem; }
}
@media print {
  .chart .picture > svg { width: 100%; height: auto; }
  .grid { zoom: .72; }
  .step, .wide { break-inside: avoid; }
  .moments { border: 0; padding: 0; }
}
`;
