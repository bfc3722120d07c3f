/** The people of practice by name and number, for whoever looks names up. */
export { people as practicePeople } from './practice/people.ts';
