/**
 * Puts theme, contrast and density on the page's root, where tokens.css finds them. A system that asks
 * for more contrast gets it whatever the setting says.
 */
import { useEffect } from 'react';
import { useSession } from '../session/session.ts';

const asked = matchMedia('(prefers-contrast: more)');

export function useLooks(): void {
  const theme = useSession((session) => session.settings.theme);
  const highContrast = useSession((session) => session.settings.highContrast);
  const density = useSession((session) => session.settings.density);

  useEffect(() => {
    const { dataset } = document.documentElement;
    const show = () => {
      dataset['theme'] = theme;
      dataset['density'] = density;
      dataset['contrast'] = highContrast || asked.matches ? 'more' : 'usual';
    };
    show();
    asked.addEventListener('change', show);
    return () => asked.removeEventListener('change', show);
  }, [theme, highContrast, density]);
}
