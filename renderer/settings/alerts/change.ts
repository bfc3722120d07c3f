/** Changes one thing about notifications and leaves the others. */
import type { Alerts } from '../../../shared/model/alerts.ts';
import { useSession } from '../../session/session.ts';
import { changeSettings } from '../change.ts';

export function useAlerts(): Alerts {
  return useSession((session) => session.settings.alerts);
}

export function changeAlerts(change: Partial<Alerts>): void {
  const { alerts } = useSession.getState().settings;
  void changeSettings({ alerts: { ...alerts, ...change } });
}
