const rss = (content: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${content}</channel></rss>`;
const nested = (count: number) => `${'<div>'.repeat(count)}x${'</div>'.repeat(count)}`;

function billionLaughs(): string {
  const entities = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  return `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${entities}]><rss><channel><title>&l10;</title></channel></rss>`;
}

/** Documents made to exhaust a reader; made where they are read, since some are large. */
export const HOSTILE_FEEDS: Readonly<Record<string, () => string>> = {
  'billion laughs': billionLaughs,
  'quadratic entity': () =>
    `<!DOCTYPE rss [<!ENTITY x "${'x'.repeat(50_000)}">]><rss><channel><title>${'&x;'.repeat(20_000)}</title></channel></rss>`,
  '20,000 nested, naked': () => rss(`<item><description>${nested(20_000)}</description></item>`),
  '20,000 nested, escaped': () => rss(`<item><description><![CDATA[${nested(20_000)}]]></description></item>`),
  '100,000 nested, naked': () => rss(`<item><description>${nested(100_000)}</description></item>`),
  '100,000 nested, escaped': () => rss(`<item><description><![CDATA[${nested(100_000)}]]></description></item>`),
  '100,000 nested outside items': () => rss(nested(100_000)),
  '100,000 nested channels': () => `<rss>${'<channel><items>'.repeat(50_000)}`,
  '200,000 unclosed items': () => rss('<item>'.repeat(200_000)),
  '200,000 unclosed items and titles': () => rss('<item><title>x'.repeat(200_000)),
  '100,000 attributes': () => rss(`<item ${Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(' ')}></item>`),
  '100,000 attributes in HTML': () =>
    rss(
      `<item><description><![CDATA[<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(' ')}>]]></description></item>`,
    ),
  '200,000 items': () => rss('<item><title>x</title><link>https://a.example/</link></item>'.repeat(200_000)),
  '50 MB of text': () => rss(`<item><description>${'x'.repeat(50_000_000)}</description></item>`),
  '50 MB of "<"': () => '<'.repeat(50_000_000),
  '20 MB of "&"': () => rss(`<item><description>${'&'.repeat(20_000_000)}</description></item>`),
  '5 MB of white space': () => `${' '.repeat(5_000_000)}<rss>`,
  '1,000,000 end tags': () => rss('</b></p>'.repeat(500_000)),
  '200,000 end tags in HTML': () =>
    rss(`<item><description><![CDATA[${'<i>'.repeat(100_000)}${'</b></p>'.repeat(70_000)}]]></description></item>`),
  '1,000,000 comments': () => `${'<!---->'.repeat(1_000_000)}<rss></rss>`,
  '100,000 JSON arrays': () => `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(100_000)}`,
};
