import { SaxesParser } from 'saxes';
import { CV_LIMITS } from '../cv-limits.js';
import { cvError } from '../cv-errors.js';

/** An element by its local name: the schemas differ in their prefixes, and one of them cannot be had at all. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads a whole document. Entities beyond XML's own five are unknown, since a document type is refused.
 * @throws DomainError naming line and column
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser<{ position: true }>({ position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  const at = () => ({ line: parser.line, column: parser.column });
  parser.on('doctype', () => {
    throw cvError('cv-xml-doctype', { line: parser.line });
  });
  parser.on('error', () => {
    throw cvError('cv-xml-broken', at());
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = {
      name: localName(name),
      attributes: Object.assign(Object.create(null) as Record<string, string>, attributes),
      children: [],
      text: '',
    };
    elements += 1;
    if (open.length >= CV_LIMITS.xmlDepth || elements > CV_LIMITS.xmlElements) {
      throw cvError('cv-xml-too-big', { line: parser.line });
    }
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (more: string) => {
    const element = open.at(-1);
    if (element === undefined || element.text.length >= CV_LIMITS.xmlText) return;
    element.text = (element.text + more).slice(0, CV_LIMITS.xmlText);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  if (root === undefined) throw cvError('cv-xml-broken', at());
  return root;
}

/** Elements at a path of names below this one, in the order of the document. */
export function all(element: XmlElement | undefined, path: string): XmlElement[] {
  let found = element === undefined ? [] : [element];
  for (const name of path.split('/')) {
    found = found.flatMap((one) => one.children.filter((child) => child.name === name));
  }
  return found;
}

export const first = (element: XmlElement | undefined, path: string): XmlElement | undefined =>
  all(element, path)[0];

/** The text at a path, trimmed; undefined where there is none. */
export function textAt(element: XmlElement | undefined, path: string): string | undefined {
  const text = first(element, path)?.text.trim();
  return text === undefined || text === '' ? undefined : text;
}
