const LINE = 14;
const PARAGRAPH = 30;

/** A PDF of these pages, each of paragraphs, each of lines; written by hand, uncompressed. */
export function makePdf(pages: readonly (readonly (readonly string[])[])[], info = ''): Buffer {
  const kids = pages.map((_, n) => `${4 + 2 * n} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((paragraphs, n) => {
      const content = drawn(paragraphs);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * n} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    `<< ${info} >>`,
  ];
  return assemble(objects);
}

function drawn(paragraphs: readonly (readonly string[])[]): string {
  const lines = paragraphs.flatMap((paragraph) =>
    paragraph.map((line, n) => `0 -${n === 0 ? PARAGRAPH : LINE} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj`),
  );
  return `BT /F1 12 Tf 72 800 Td\n${lines.join('\n')}\nET`;
}

function assemble(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const place = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
