import { TIMELINE_KINDS } from '../../workbench/timeline/timeline.ts';
import { KIND_LOOKS } from './kind-looks.ts';

const colours = (scheme: 'light' | 'dark') =>
  TIMELINE_KINDS.map((kind) => `--${kind}: ${KIND_LOOKS[kind][scheme]};`).join(' ');

/** The look of a digest, with the colours of the kinds of publisher. */
export const PAGE_STYLE = `
  :root { color-scheme: light dark; --page: #f3f5f7; --card: #ffffff; --ink: #1c2126; --quiet: #57616b; --line: #d9dee3; --link: #0b57a4; --said: #2f8f63;
    ${colours('light')} }
  @media (prefers-color-scheme: dark) {
    :root { --page: #14181d; --card: #1d232a; --ink: #e4e7eb; --quiet: #a3adb8; --line: #323b45; --link: #8cc0f2;
      ${colours('dark')} }
  }
  body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }
  main { max-width: 940px; margin: 0 auto; padding: 20px 12px; overflow-wrap: anywhere; }
  h1 { margin: 0 0 6px; font-size: 22px; line-height: 1.3; }
  h2 { margin: 26px 0 10px; font-size: 18px; }
  a { color: var(--link); }
  p { margin: 0 0 6px; }
  li p:last-child { margin: 0; }
  ol, ul { margin: 0; padding: 0; list-style: none; }
  .quiet { color: var(--quiet); font-size: 14px; }
  .foot { margin: 20px 0 0; }
  .brand { letter-spacing: .04em; }
  .card { padding: 14px 16px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
  .legend { display: flex; flex-wrap: wrap; gap: 2px 18px; font-size: 14px; }
  .plot { --plot-background: transparent; font: 12px -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }
  .plot a { cursor: pointer; }
  .plot a:hover { opacity: .7; }
  .wide { display: none; }
  @media (min-width: 700px) { .wide { display: block; } .narrow { display: none; } }
  .statements li { padding: 12px 16px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin: 0 0 10px; scroll-margin-top: 10px; }
  .statements li:target { border-color: var(--said); box-shadow: 0 0 0 2px var(--said); }
  .words { padding: 0 0 0 12px; border-left: 3px solid var(--said); }
  .reports li { margin: 0 0 8px; }
  ${TIMELINE_KINDS.map((kind) => `.${kind} { color: var(--${kind}); }`).join(' ')}
`;
