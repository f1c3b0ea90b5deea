import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  title: string;
  cell: (row: Row) => ComponentChildren;
  /** Names the row; read out before each of its cells. */
  head?: boolean;
  number?: boolean;
}

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  hideCaption?: boolean;
}

/**
 * Rows and columns; on a phone each row becomes a card whose cells carry their column's title. The roles
 * are spelled out because `display: block` would take the table's meaning away in some browsers.
 */
export function Table<Row>({ caption, columns, rows, hideCaption }: TableProps<Row>) {
  return (
    <table class="table" role="table">
      <caption class={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th scope="col" role="columnheader" class={column.number ? 'is-number' : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            {columns.map((column) =>
              column.head ? (
                <th scope="row" role="rowheader">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  role="cell"
                  data-label={column.title}
                  class={column.number ? 'is-number' : undefined}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
