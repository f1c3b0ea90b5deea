import { readHtml } from '../../../test/support/html.js';
import { renderPage } from '../render.js';
import { Button } from './button.js';
import { Checkboxes } from './choices.js';
import { ErrorSummary } from './error-summary.js';
import { DefinitionList } from './facts.js';
import { fieldId } from './field.js';
import { Form } from './form.js';
import { Foreign, Prose } from './foreign.js';
import { TextField } from './inputs.js';
import { Link } from './link.js';
import { Table } from './table.js';

describe('a field', () => {
  const seen = readHtml(
    renderPage(
      <TextField
        name="home.postalCode"
        label="Code postal"
        hint="Cinq chiffres"
        error="Inconnu"
        value={'"><script>'}
      />,
    ),
  );
  const input = seen.all('input')[0];

  it('is named by its label and described by hint and error', () => {
    expect(seen.all('label', { for: input?.attributes['id'] ?? '?' })[0]?.text).toBe('Code postal');
    const described = input?.attributes['aria-describedby']?.split(' ') ?? [];
    expect(described.map((id) => seen.all('p', { id })[0]?.text)).toEqual([
      'Cinq chiffres',
      'Inconnu',
    ]);
    expect(input?.attributes['aria-invalid']).toBe('true');
  });

  it('keeps what was typed, as text', () => {
    expect(input?.attributes['value']).toBe('"><script>');
    expect(seen.all('script')).toEqual([]);
  });
});

describe('a form', () => {
  const firstButton = (words?: string) =>
    readHtml(
      renderPage(
        <Form action="/save" {...(words && { enterSends: { words } })}>
          <Button action="/elsewhere">Elsewhere</Button>
          <Button>Save</Button>
        </Form>,
      ),
    ).all('button')[0];

  it('can be sent by Enter though a button that leads elsewhere stands first', () => {
    expect(firstButton()?.attributes['formaction']).toBe('/elsewhere');
    const hidden = firstButton('Save');
    expect(hidden?.attributes).toMatchObject({ type: 'submit', hidden: '' });
    expect(hidden?.text).toBe('Save');
    expect(hidden?.attributes['formaction']).toBeUndefined();
  });
});

describe('the error summary', () => {
  it('leads to each field and takes the focus', () => {
    const seen = readHtml(
      renderPage(
        <ErrorSummary
          locale="de"
          problems={[
            { field: 'languages[0].spoken', text: 'Bitte wählen' },
            { field: '', text: 'Zu viele Versuche' },
          ]}
        />,
      ),
    );
    expect(seen.all('a').map((a) => a.attributes['href'])).toEqual([
      `#${fieldId('languages[0].spoken')}`,
    ]);
    expect(seen.all('div', { id: 'errors' })[0]?.attributes['tabindex']).toBe('-1');
    expect(seen.all('li')).toHaveLength(2);
  });

  it('is not there when all is well', () => {
    expect(readHtml(renderPage(<ErrorSummary locale="de" problems={[]} />)).all('h2')).toEqual([]);
  });
});

describe('choices', () => {
  it('check what was chosen, each with a label of its own', () => {
    const seen = readHtml(
      renderPage(
        <Checkboxes
          name="commuteModes"
          label="Modes"
          values={['bike']}
          options={[
            { value: 'car', label: 'Auto' },
            { value: 'bike', label: 'Fahrrad' },
          ]}
        />,
      ),
    );
    const boxes = seen.all('input');
    expect(boxes.map((b) => 'checked' in b.attributes)).toEqual([false, true]);
    expect(
      boxes.map((b) => seen.all('label', { for: b.attributes['id'] ?? '?' })[0]?.text),
    ).toEqual(['Auto', 'Fahrrad']);
  });
});

describe('texts in another language', () => {
  it('say so, and only then', () => {
    const lang = (l?: string) =>
      readHtml(
        renderPage(
          <p>
            <Foreign lang={l} text="Bäcker" page="fr" />
          </p>,
        ),
      ).all('span')[0]?.attributes['lang'];
    expect([lang('de'), lang('fr'), lang('und'), lang(undefined)]).toEqual([
      'de',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keep their paragraphs and nothing else', () => {
    const seen = readHtml(
      renderPage(<Prose lang="de" text={'Eins\nzwei\n\n<img src=x onerror=1>'} page="fr" />),
    );
    expect(seen.all('p').map((p) => p.text)).toEqual(['Einszwei', '<img src=x onerror=1>']);
    expect(seen.all('img')).toEqual([]);
  });
});

it('an unsafe link leaves its text', () => {
  const seen = readHtml(
    renderPage(
      <p>
        <Link href="javascript:alert(1)">lire</Link>
      </p>,
    ),
  );
  expect(seen.all('a')).toEqual([]);
  expect(seen.all('p')[0]?.text).toBe('lire');
});

it('a table tells each cell its column, for phones', () => {
  const seen = readHtml(
    renderPage(
      <Table
        caption="Zahlen"
        rows={[{ name: 'Kehl', n: 3 }]}
        columns={[
          { title: 'Ort', head: true, cell: (r) => r.name },
          { title: 'Stellen', number: true, cell: (r) => r.n },
        ]}
      />,
    ),
  );
  expect(seen.all('th', { scope: 'row' })[0]?.text).toBe('Kehl');
  expect(seen.all('td')[0]?.attributes['data-label']).toBe('Stellen');
});

it('a list of facts leaves out what is not known', () => {
  const seen = readHtml(
    renderPage(
      <DefinitionList facts={[{ term: 'a', value: '' }, undefined, { term: 'b', value: 1 }]} />,
    ),
  );
  expect(seen.all('dt').map((t) => t.text)).toEqual(['b']);
});
