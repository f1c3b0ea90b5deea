import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as T } from 'parse5';

type Node = T.ChildNode | T.Document;

/** One element of a rendered page, as a test looks at it. */
export interface Seen {
  tag: string;
  attributes: Record<string, string>;
  /** All text inside, runs of space made one. */
  text: string;
  all: (tag: string, has?: Record<string, string>) => Seen[];
}

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function elementsIn(node: Node): T.Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    tree.isElementNode(child) ? [child, ...elementsIn(child)] : [],
  );
}

function see(node: T.Element | T.Document): Seen {
  const attributes = 'attrs' in node ? node.attrs : [];
  return {
    tag: node.nodeName,
    attributes: Object.fromEntries(attributes.map((a) => [a.name, a.value])),
    text: textOf(node).replaceAll(/\s+/g, ' ').trim(),
    all: (tag, has = {}) =>
      elementsIn(node)
        .filter((element) => element.tagName === tag)
        .map(see)
        .filter((seen) => Object.entries(has).every(([k, v]) => seen.attributes[k] === v)),
  };
}

/** Parses a page as a browser would. */
export function readHtml(html: string): Seen {
  return see(parse(html));
}
