/** A part of the settings under its title. */
import { type ReactNode, useEffect, useRef } from 'react';
import { type SettingsPart, useWanted } from './part.ts';

interface PartProps {
  readonly part: SettingsPart;
  readonly title: string;
  readonly children: ReactNode;
}

/** The dialog takes the focus when it opens, ms. */
const focusReturns = 50;

/** Comes into view, and gets the focus, when the settings are opened for it. */
export function Part({ part, title, children }: PartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useWanted((state) => state.part === part);
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => {
      useWanted.setState({ part: null });
      heading.current?.scrollIntoView();
      heading.current?.focus({ preventScroll: true });
    }, focusReturns);
    return () => clearTimeout(timer);
  }, [wanted]);
  return (
    <section className="settings-part" aria-labelledby={`settings-${part}`}>
      <h3 ref={heading} id={`settings-${part}`} className="settings-title" tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}
