/** vCards are read in one place for media and for contacts. */
export {
  cardsOf,
  type Property,
  propertiesIn,
  splitEscaped,
  unescaped,
} from '../../shared/contacts/vcard.ts';
