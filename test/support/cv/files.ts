import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import PdfDocument from 'pdfkit';
import { projectRoot } from '../../../src/platform/paths.js';

/** What stands in the CVs of this folder and may stand nowhere else. */
export const CANARIES =
  /canari|kanari|camille|cornelius|carla|casper|00 00 00|30000009|1990|1985/iu;

const folder = join(projectRoot(), 'test', 'support', 'cv');
export const cvFile = (name: string): Buffer => readFileSync(join(folder, name));

interface PdfOptions {
  userPassword?: string;
  attachment?: { name: string; content: Buffer };
}

/** A PDF with a page of text for each entry; an empty entry is a page with a picture's worth of nothing. */
export function pdf(pages: readonly string[], options: PdfOptions = {}): Promise<Buffer> {
  const { userPassword, attachment } = options;
  return new Promise((resolve, reject) => {
    const document = new PdfDocument({
      autoFirstPage: false,
      ...(userPassword && { userPassword }),
    });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    if (attachment) document.file(attachment.content, { name: attachment.name });
    for (const text of pages) {
      document.addPage();
      if (text === '') document.rect(50, 50, 200, 100).fill('gray');
      else document.text(text);
    }
    document.end();
  });
}

export interface ZipEntry {
  name: string;
  content: Buffer;
  /** What the directory claims, in the place of the truth. */
  claimedSize?: number;
}

/** A zip archive, written by hand so that it can lie. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedSize = content.length } of entries) {
    const packed = deflateRawSync(content);
    const nameBytes = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, nameBytes]),
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A Word document of plain paragraphs; `more` files lie beside them. */
export function docx(
  paragraphs: readonly string[],
  more: readonly ZipEntry[] = [],
  before = '',
): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const main = `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zip([
    { name: '[Content_Types].xml', content: Buffer.from(CONTENT_TYPES) },
    { name: '_rels/.rels', content: Buffer.from(RELATIONS) },
    { name: 'word/document.xml', content: Buffer.from(main) },
    ...more,
  ]);
}
