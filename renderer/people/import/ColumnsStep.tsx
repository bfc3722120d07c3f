/** What each column holds, with what stands in it; the guess is shown with how sure it is. */
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import {
  type ColumnUse,
  columnUses,
  type GuessedColumn,
} from '../../../shared/contacts/columns.ts';
import { countries, isCountry } from '../../../shared/contacts/countries.ts';
import type { ImportFile } from '../../../shared/contract/people.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { locale } from '../../words/page.ts';
import { words } from '../../words/words.ts';
import {
  changeChoice,
  changeColumn,
  changeHeadings,
  goBack,
  plan,
  useImporting,
} from './importing.ts';

export function ColumnsStep() {
  const { file, busy, mapping } = useImporting();
  const hasHeadings = mapping?.hasHeadings === true;
  const said = words.people.importing;
  if (file === null) return null;
  return (
    <>
      <div className="import-body scroll">
        <p className="import-file">{fileWords(file, hasHeadings)}</p>
        {file.content.kind === 'table' ? <Columns columns={file.content.columns} /> : null}
        <Country />
        <Different />
      </div>
      <div className="import-foot">
        <button
          type="button"
          className="button primary"
          aria-disabled={busy}
          onClick={() => void plan()}
        >
          {busy ? said.looking : said.look}
        </button>
        <button type="button" className="button quiet" onClick={goBack}>
          {said.back}
        </button>
        <p className="field-hint">{said.nothingYet}</p>
      </div>
    </>
  );
}

function fileWords({ name, content }: ImportFile, hasHeadings: boolean): string {
  return content.kind === 'table'
    ? words.people.importing.opened(name, content.rows - Number(hasHeadings))
    : words.people.importing.cards(name, content.cards);
}

function Columns({ columns }: { readonly columns: readonly GuessedColumn[] }) {
  const mapping = useImporting((state) => state.mapping);
  const said = words.people.importing;
  return (
    <section className="import-columns" aria-label={said.columns}>
      <h3 className="contact-title">{said.columns}</h3>
      <Checkbox
        label={said.headings}
        hint={said.headingsHint}
        checked={mapping?.hasHeadings === true}
        onChange={changeHeadings}
      />
      <ul className="import-list">
        {columns.map((column, at) => (
          <ColumnLine
            key={keyOf(column, at)}
            column={column}
            at={at}
            use={mapping?.columns[at]?.use ?? 'ignore'}
          />
        ))}
      </ul>
    </section>
  );
}

function keyOf({ heading }: GuessedColumn, at: number): string {
  return `${at} ${heading}`;
}

interface ColumnLineProps {
  readonly column: GuessedColumn;
  readonly at: number;
  readonly use: ColumnUse;
}

function ColumnLine({ column, at, use }: ColumnLineProps) {
  const said = words.people.importing;
  const { samples, heading, confidence } = column;
  return (
    <li className="import-column">
      <Choice
        label={heading === '' ? said.column(at + 1) : heading}
        value={use}
        placeholder={said.uses.ignore}
        options={columnUses.map((id) => ({ id, text: said.uses[id] }))}
        onChange={(id) => {
          const chosen = columnUses.find((one) => one === id);
          if (chosen !== undefined) changeColumn(at, { use: chosen });
        }}
      />
      <p className="import-samples">
        {samples.length === 0 ? said.noSamples : said.samples(samples)}
      </p>
      {confidence === 'unsure' && use === column.use && use !== 'ignore' ? (
        <p className="contact-doubt">
          <TriangleAlert className="doubt-mark" size={16} aria-hidden />
          {said.unsure}
        </p>
      ) : null}
    </li>
  );
}

function Country() {
  const country = useImporting((state) => state.choice.country);
  const named = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' });
    return countries
      .map((id) => ({ id: `${id}`, text: names.of(id) ?? id }))
      .sort((a, b) => a.text.localeCompare(b.text));
  }, []);
  return (
    <Choice
      label={words.people.importing.country}
      value={country}
      placeholder={country}
      options={named}
      onChange={(id) => {
        if (isCountry(id)) changeChoice({ country: id });
      }}
    />
  );
}

const ways = ['take-file', 'keep-mine'] as const;

function Different() {
  const chosen = useImporting((state) => state.choice.whenDifferent);
  const said = words.people.importing;
  return (
    <RadioGroup
      className="field"
      value={chosen}
      onChange={(value) => {
        const way = ways.find((one) => one === value);
        if (way !== undefined) changeChoice({ whenDifferent: way });
      }}
    >
      <Label className="field-label">{said.different}</Label>
      <div className="segments-control">
        <Radio value="take-file" className="segment">
          {said.takeFile}
        </Radio>
        <Radio value="keep-mine" className="segment">
          {said.keepMine}
        </Radio>
      </div>
    </RadioGroup>
  );
}
