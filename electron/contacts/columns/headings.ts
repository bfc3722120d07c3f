/**
 * What known programs write above their columns: Google Contacts (both its present and its older
 * form), Outlook, Apple's and phones' exports, and plain words in a few languages. Compared without
 * case, accents and punctuation. The first rule that fits decides.
 */
import type { ColumnUse } from '../../../shared/contacts/columns.ts';

interface Rule {
  readonly heading: RegExp;
  readonly use: ColumnUse;
  readonly label?: string;
}

/** Lower case words parted by single blanks. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function ruleFor(heading: string): Rule | null {
  const plain = plainHeading(heading);
  return rules.find((rule) => rule.heading.test(plain)) ?? null;
}

const number = '(?: (?:no|nr|number|nummer))?(?: [1-9])?';
const phone = '(?:tele)?(?:phone|fon|fono|foon)|tel|telephone|numero de telephone';

const rules: readonly Rule[] = [
  { heading: /^phone \d+ (?:label|type)$/, use: 'number-label' },
  { heading: /fax|telex|isdn|tty|pager|assistant s phone|callback/, use: 'ignore' },
  { heading: /\b(?:type|display name|photo|url)$|^e mail \d+ label$/, use: 'ignore' },
  { heading: /^phone \d+ value$/, use: 'number' },
  { heading: /^e mail \d+ value$/, use: 'email' },
  { heading: /^organization(?: 1)? name$|^organi[sz]ation$/, use: 'organization' },
  { heading: /^(?:company|company name|firma|firm|business|employer)$/, use: 'organization' },
  { heading: /^(?:entreprise|societe|empresa|azienda|bedrijf|unternehmen)$/, use: 'organization' },
  { heading: /^(?:full |display |contact |file as)?name$|^(?:display|full)name$/, use: 'name' },
  {
    heading: /^(?:client|customer|kunde|cliente|person|patient|guest|member)(?: name)?$/,
    use: 'name',
  },
  { heading: /^(?:contact|nom complet|nombre completo|nome completo|naam)$/, use: 'name' },
  { heading: /^(?:first|given|fore)(?: )?name$|^first$|^vorname$|^prenom$/, use: 'given-name' },
  { heading: /^(?:nombre|primer nombre|nome|voornaam)$/, use: 'given-name' },
  { heading: /^(?:middle|additional)(?: )?name$|^zweiter vorname$/, use: 'middle-name' },
  {
    heading: /^(?:last|family|sur)(?: )?name$|^last$|^nachname$|^familienname$/,
    use: 'family-name',
  },
  { heading: /^(?:nom|nom de famille|apellidos?|cognome|achternaam)$/, use: 'family-name' },
  { heading: /^(?:name |honorific )?prefix$/, use: 'prefix' },
  { heading: /^(?:name |honorific )?suffix$/, use: 'suffix' },
  {
    heading: new RegExp(
      `^(?:mobile|cell|cellular|handy|mobil|movil|portable|gsm)(?: ?(?:${phone}))?${number}$`,
    ),
    use: 'number',
    label: 'mobile',
  },
  {
    heading: /^(?:mobiltelefon|mobilnummer|telefono movil|iphone)$/,
    use: 'number',
    label: 'mobile',
  },
  { heading: new RegExp(`^home(?: (?:${phone}))${number}$`), use: 'number', label: 'home' },
  { heading: /^telefon privat(?: \d)?$|^telefono particular$/, use: 'number', label: 'home' },
  {
    heading: new RegExp(`^(?:work|business|office)(?: (?:${phone}))${number}$`),
    use: 'number',
    label: 'work',
  },
  {
    heading: /^telefon geschaftlich(?: \d)?$|^telefono del trabajo$/,
    use: 'number',
    label: 'work',
  },
  {
    heading: new RegExp(`^(?:company )?main(?: (?:${phone}))${number}$`),
    use: 'number',
    label: 'main',
  },
  { heading: new RegExp(`^other(?: (?:${phone}))${number}$`), use: 'number', label: 'other' },
  { heading: new RegExp(`^(?:primary |car |radio )?(?:${phone})${number}$`), use: 'number' },
  { heading: /^(?:number|phone numbers?|msisdn|nummer|recipient|to)$/, use: 'number' },
  {
    heading:
      /^e ?mail(?: \d)?(?: ad(?:dress|resse))?(?: \d)?$|^(?:correo|courriel)(?: electronico)?$/,
    use: 'email',
  },
  { heading: /^notes?$|^notizen?$|^notas?$|^comments?$|^remarks?$/, use: 'notes' },
  { heading: /^source key$|^uid$/, use: 'source-key' },
];
