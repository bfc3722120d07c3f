/** Has the system hand links to Longcode, where the user wants that, and keeps the last until it is taken. */
import { app } from 'electron';
import { type LinkKind, linkKinds } from '../../shared/model/desktop.ts';
import type { LinkFill } from '../../shared/model/link.ts';

/** The kinds that the system hands over right now. */
export function handledLinks(): readonly LinkKind[] {
  return linkKinds.filter((kind) =>
    app.isDefaultProtocolClient(kind, process.execPath, ownArguments()),
  );
}

export function handleLinks(wanted: readonly LinkKind[], before: readonly LinkKind[]): void {
  for (const kind of linkKinds) {
    const wants = wanted.includes(kind);
    if (wants === before.includes(kind)) continue;
    if (wants) app.setAsDefaultProtocolClient(kind, process.execPath, ownArguments());
    else app.removeAsDefaultProtocolClient(kind, process.execPath, ownArguments());
  }
}

/** Before packaging, the program is Electron and the app one of its arguments. */
function ownArguments(): string[] {
  return app.isPackaged ? [] : [app.getAppPath()];
}

export interface LinkDesk {
  put(link: LinkFill): void;
  /** Once. */
  take(): LinkFill | null;
}

export function createLinkDesk(): LinkDesk {
  let waiting: LinkFill | null = null;
  return {
    put: (link) => {
      waiting = link;
    },
    take: () => {
      const link = waiting;
      waiting = null;
      return link;
    },
  };
}
