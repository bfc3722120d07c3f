/** The sign of each act, the same wherever it is offered. */
import {
  AlarmClock,
  AlarmClockOff,
  Bell,
  BellOff,
  CheckCheck,
  CircleCheck,
  CircleMinus,
  CornerDownRight,
  type LucideIcon,
  Mail,
  MailOpen,
  Pin,
  PinOff,
  Undo2,
} from 'lucide-react';
import type { ActName } from './acting.ts';

export const actIcons: Readonly<Record<ActName | 'open' | 'select' | 'unselect', LucideIcon>> = {
  open: CornerDownRight,
  select: CircleCheck,
  unselect: CircleMinus,
  done: CheckCheck,
  reopen: Undo2,
  snooze: AlarmClock,
  wake: AlarmClockOff,
  read: MailOpen,
  unread: Mail,
  pin: Pin,
  unpin: PinOff,
  mute: BellOff,
  unmute: Bell,
};
