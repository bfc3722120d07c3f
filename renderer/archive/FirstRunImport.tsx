/** The third way in: everything from another computer, or from before. */
import { useEffect } from 'react';
import { words } from '../words/words.ts';
import { listen } from './archive.ts';
import { ImportArchive } from './ImportArchive.tsx';
import '../storage/storage.css';
import './archive.css';

export function FirstRunImport() {
  useEffect(listen, []);
  return (
    <section className="key-card first-run-import" aria-label={words.archive.onFirstRun}>
      <ImportArchive />
    </section>
  );
}
