import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { type DomainError } from '../../../kernel/errors.js';
import { cvError } from '../cv-errors.js';
import { CV_LIMITS } from '../cv-limits.js';

const DOCTYPE = /<!DOCTYPE/iu;
const DOCTYPE_WITHIN = 4_096;

/**
 * Whether an archive may be unpacked: first by what its directory claims, then by unpacking each file to nowhere, since
 * a directory may lie. Names are only compared, never used as paths. @returns the names of its files
 * @throws DomainError
 */
export async function checkZip(buffer: Buffer): Promise<ReadonlySet<string>> {
  const zip = await open(buffer);
  const entries = await directoryOf(zip);
  let unpacked = 0;
  for (const entry of entries) {
    unpacked += await sizeOf(zip, entry, CV_LIMITS.zipBytes - unpacked);
  }
  return new Set(entries.map(({ fileName }) => fileName));
}

const open = (buffer: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(cvError('cv-docx-broken'));
      else resolve(zip);
    });
  });

function directoryOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > CV_LIMITS.zipEntries) {
    return Promise.reject(cvError('cv-zip-too-big', { files: zip.entryCount }));
  }
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let claimed = 0;
    zip.on('error', () => reject(cvError('cv-docx-broken')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      claimed += entry.uncompressedSize;
      const inflated = entry.uncompressedSize > entry.compressedSize * CV_LIMITS.zipRatio;
      if (claimed > CV_LIMITS.zipBytes || inflated || entries.length >= CV_LIMITS.zipEntries) {
        reject(cvError('cv-zip-too-big', { file: entries.length + 1 }));
        return;
      }
      if (entry.isEncrypted()) {
        reject(cvError('cv-docx-broken', { file: entries.length + 1 }));
        return;
      }
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** What a file really unpacks to; an XML part that declares a document type is refused on the way. */
function sizeOf(zip: ZipFile, entry: Entry, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(cvError('cv-docx-broken'));
        return;
      }
      let size = 0;
      let head = '';
      const refuse = (why: DomainError) => {
        stream.destroy();
        reject(why);
      };
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > most) refuse(cvError('cv-zip-too-big'));
        if (head.length < DOCTYPE_WITHIN && entry.fileName.endsWith('.xml')) {
          head += chunk.toString('latin1', 0, DOCTYPE_WITHIN);
          if (DOCTYPE.test(head)) refuse(cvError('cv-xml-doctype'));
        }
      });
      // A file that unpacks to more than its directory claims is one of the errors here.
      stream.on('error', () => reject(cvError('cv-docx-broken')));
      stream.on('end', () => resolve(size));
    });
  });
}
