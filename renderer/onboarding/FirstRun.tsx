/** The first screen: what Longcode promises, and the two ways in. */
import { Check } from 'lucide-react';
import { FirstRunImport } from '../archive/FirstRunImport.tsx';
import { words } from '../words/words.ts';
import { AddAccount } from './AddAccount.tsx';
import { welcome } from './added.ts';
import { Mark } from './Mark.tsx';
import { PracticeCard } from './PracticeCard.tsx';
import '../settings/settings.css';
import './onboarding.css';

export function FirstRun() {
  return (
    <main className="first-run scroll">
      <div className="first-run-columns">
        <header className="first-run-about">
          <p className="brand">
            <Mark />
            {words.app.name}
          </p>
          <h1 className="first-run-title">{words.onboarding.title}</h1>
          <p className="first-run-promise">{words.onboarding.promise}</p>
          <ul className="first-run-points">
            {words.onboarding.points.map((point) => (
              <li key={point}>
                <Check size={18} aria-hidden />
                {point}
              </li>
            ))}
          </ul>
        </header>
        <div className="first-run-ways">
          <PracticeCard onAdded={(added) => void welcome(added)} />
          <section className="key-card" aria-labelledby="key-title">
            <h2 id="key-title" className="card-title">
              {words.onboarding.keyTitle}
            </h2>
            <AddAccount onAdded={(added) => void welcome(added)} />
          </section>
          <FirstRunImport />
        </div>
      </div>
    </main>
  );
}
