import { doWithBothHands } from './both-hands.ts';
import { arranging } from './tasks.ts';

doWithBothHands(arranging);
