/** Asks the main process for the first picture and paints the outline while it is on its way. */
import './zod.ts';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/marks.css';
import { App } from './App.tsx';
import { connect } from './session/live.ts';
import { spokenLocale } from './words/page.ts';

void connect();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <I18nProvider locale={spokenLocale}>
      <App />
    </I18nProvider>,
  );
}
