/** Loads the menu of acts when it is first opened. */
import { lazy, Suspense } from 'react';
import { useActsMenu } from './actsMenu.ts';

const ActsMenuPopover = lazy(async () => ({
  default: (await import('./ActsMenuPopover.tsx')).ActsMenuPopover,
}));

export function ActsMenuHost() {
  const menu = useActsMenu(({ open }) => open);
  if (menu === null) return null;
  return (
    <Suspense>
      <ActsMenuPopover menu={menu} />
    </Suspense>
  );
}
