/** The network a practice number belongs to. */
import { failing, type Network } from './failing.ts';

const practiceWireless: Network = { carrier: 'Practice Wireless', line_type: 'Wireless' };

export function networkOf(number: string): Network {
  return failing.get(number)?.network ?? practiceWireless;
}
