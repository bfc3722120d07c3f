import type { quitting as english } from '../en/quitting.ts';
import type { Said } from '../said.ts';

export const quitting: Said<typeof english> = {
  unsent: (texts) =>
    texts === 1
      ? {
          message: '1 Nachricht ist noch nicht gesendet.',
          detail:
            'Sie bleibt. Haben Sie sie nicht pausiert, geht sie hinaus, wenn Sie Longcode wieder öffnen; ist das erst in mehr als einer Stunde, fragt Longcode Sie vorher.',
        }
      : {
          message: `${texts} Nachrichten sind noch nicht gesendet.`,
          detail:
            'Sie bleiben. Die Sie nicht pausiert haben, gehen hinaus, wenn Sie Longcode wieder öffnen; was dann älter als eine Stunde ist, wartet auf Ihre Entscheidung.',
        },
  scheduled: (texts) =>
    texts === 1
      ? {
          message: '1 geplante Nachricht geht von diesem Computer aus.',
          detail:
            'Sie geht nur, solange Longcode geöffnet ist. Ist ihre Zeit lange vorbei, wenn Sie es wieder öffnen, fragt Longcode Sie vorher.',
        }
      : {
          message: `${texts} geplante Nachrichten gehen von diesem Computer aus.`,
          detail:
            'Sie gehen nur, solange Longcode geöffnet ist. Bei denen, deren Zeit lange vorbei ist, wenn Sie es wieder öffnen, fragt Longcode Sie vorher.',
        },
  quit: 'Beenden',
  stay: 'Geöffnet lassen',
};
