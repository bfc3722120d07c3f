/** What Longcode is made of, and under which licences. */
import { licences } from 'virtual:licences';
import { words } from '../words/words.ts';

export function Licences() {
  return (
    <section className="about-part" aria-labelledby="about-licences">
      <h3 id="about-licences" className="settings-title">
        {words.about.licences}
      </h3>
      <p className="field-hint">{words.about.licencesHint(licences.length)}</p>
      <ul className="about-licences">
        {licences.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details className="fold">
              <summary>{`${name} ${version}, ${licence}`}</summary>
              <pre>{text === '' ? licence : text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
