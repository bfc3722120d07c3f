/** What can be done with a conversation or with several, as a menu. */
import { useRef } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { openConversation } from '../conversation/thread.ts';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';
import { type ActName, act, sideOf } from './acting.ts';
import { type ActsMenu, closeActsMenu } from './actsMenu.ts';
import { actIcons } from './icons.ts';
import { clearSelection, toggleRow, useSelection } from './selection.ts';
import '../ui/choice.css';
import './actsMenu.css';

type Item = ActName | 'open' | 'select' | 'unselect';

export function ActsMenuPopover({ menu }: { readonly menu: ActsMenu }) {
  const { rows, anchor, at, of, name } = menu;
  const trigger = useRef(anchor);
  const selected = useSelection(({ ids }) => ids.has(rows[0]?.id ?? 0));
  const box = anchor.getBoundingClientRect();
  const place =
    at === null
      ? ({ placement: 'bottom end' } as const)
      : ({
          placement: 'bottom left',
          crossOffset: at.x - box.left,
          offset: at.y - box.bottom,
        } as const);

  function run(item: Item) {
    const [first] = rows;
    switch (item) {
      case 'open':
        if (first !== undefined) void openConversation(first.id);
        return;
      case 'select':
      case 'unselect':
        if (first !== undefined) toggleRow(first.id);
        return;
      case 'snooze':
        openDialog({ kind: 'snooze', rows });
        return;
      case 'done':
      case 'reopen':
      case 'pin':
      case 'unpin':
      case 'mute':
      case 'unmute':
      case 'read':
      case 'unread':
      case 'wake':
        if (of === 'selection') clearSelection();
        void act(item, rows);
    }
  }

  const snoozed = rows.some(({ snoozedUntil }) => snoozedUntil !== null);
  const items: readonly Item[] = [
    ...(of === 'row' ? (['open', selected ? 'unselect' : 'select'] as const) : []),
    sideOf('done', rows),
    'snooze',
    ...(snoozed ? (['wake'] as const) : []),
    sideOf('read', rows),
    sideOf('pin', rows),
    sideOf('mute', rows),
  ];

  return (
    <Popover
      className="popover acts-popover"
      triggerRef={trigger}
      aria-label={name}
      isOpen
      {...place}
      onOpenChange={(open) => {
        if (!open) closeActsMenu();
      }}
    >
      <Menu
        className="options"
        aria-label={name}
        autoFocus="first"
        items={items.map((id) => ({ id }))}
        onClose={closeActsMenu}
        onAction={(key) => {
          const item = items.find((one) => one === key);
          if (item !== undefined) run(item);
        }}
      >
        {({ id }) => {
          const Icon = actIcons[id];
          const said = words.inbox.acts[id === 'snooze' ? 'snoozeMore' : id];
          return (
            <MenuItem id={id} className="option" textValue={said}>
              <Icon size={16} className="option-mark" aria-hidden />
              {said}
            </MenuItem>
          );
        }}
      </Menu>
    </Popover>
  );
}
