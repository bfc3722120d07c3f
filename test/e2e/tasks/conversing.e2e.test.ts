import { doWithBothHands } from './both-hands.ts';
import { conversing } from './tasks.ts';

doWithBothHands(conversing);
