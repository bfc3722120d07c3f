/** Refusals in the other languages most written to North American numbers; see refusals.ts. */
import type { Rule } from './phrase.ts';

const spanish: readonly Rule[] = [
  {
    reads:
      'no me|nos mand*|envi*|escrib*|contact*|llam*|molest* (mas) (mensajes) (textos) (por) (favor) $',
    says: 'no me escriban mas',
  },
  {
    reads: 'deja|deje|dejen|pare|paren de mand*|envi*|escrib*|llam*|molest*',
    says: 'deje de llamar',
  },
  {
    reads: 'no quiero|deseo (recibir) (mas) (sus) (estos) (tus) mensajes|textos',
    says: 'no quiero recibir sus mensajes',
  },
  { reads: '^ (por) (favor) no|ya mas|basta (mensajes) (textos) (por) (favor) $', says: 'no mas' },
  { reads: 'quit*me|borr*me|elimin*me|saqu*me de', says: 'quiteme de su lista' },
  { reads: 'quit*|borr*|elimin* mi numero', says: 'borre mi numero' },
  { reads: 'de baja $', says: 'quiero darme de baja' },
  { reads: '^ baja|cancelar|detener|basta $', says: 'baja' },
];

const french: readonly Rule[] = [
  {
    reads: 'arrete* (de) (me) (m) (vos) (ces) (les) envoy*|ecri*|text*|messages|sms|contact*',
    says: 'arretez de me contacter',
  },
  { reads: '^ (svp) arretez|arrete (svp) (merci) $', says: 'arretez svp' },
  {
    reads: 'ne m|me|nous envoy*|ecri*|contact*|text*|derang* plus|pas|jamais',
    says: 'ne m ecrivez plus',
  },
  { reads: 'plus de messages|textos|sms', says: 'plus de textos' },
  { reads: 'desabonn*|desinscri*', says: 'desabonnez moi' },
  { reads: 'retir*|enlev*|supprim* moi|mon (numero) $', says: 'retirez mon numero' },
  {
    reads: 'retir*|enlev*|supprim* (moi) (mon) (numero) de votre|vos|cette|la liste|listes',
    says: 'retirez moi de votre liste',
  },
  {
    reads: 'ne veux|souhaite plus|pas ... messages|textos|sms',
    says: 'je ne veux plus recevoir vos messages',
  },
];

const german: readonly Rule[] = [
  { reads: 'keine (weiteren) (mehr) nachrichten|sms|werbung', says: 'keine weiteren nachrichten' },
  { reads: 'hor* (sie) (bitte) (endlich) (damit) auf', says: 'horen sie auf' },
  { reads: 'nicht mehr an|schreiben|anschreiben|kontaktieren|anrufen', says: 'nicht mehr anrufen' },
  { reads: 'schreib* (sie) mir|mich nicht mehr', says: 'schreiben sie mir nicht mehr' },
  { reads: 'losch* (sie) (bitte) meine nummer', says: 'loschen sie meine nummer' },
  { reads: 'abmelden|abbestellen', says: 'bitte abmelden' },
  { reads: 'mich in ruhe', says: 'lassen sie mich in ruhe' },
  { reads: 'kein interesse $', says: 'kein interesse' },
];

const portuguese: readonly Rule[] = [
  { reads: 'par* de (me) (nos) mand*|envi*|escrev*|lig*', says: 'pare de me ligar' },
  { reads: 'nao me|nos mand*|envi*|escrev*|lig* mais', says: 'nao me liguem mais' },
  {
    reads: 'nao quero (mais) (receber) (mais) mensagens|mensagem',
    says: 'nao quero mais mensagens',
  },
  { reads: 'me remov*|tir*|retir*|exclu* da|dessa|desta (sua) lista', says: 'me tire da lista' },
  { reads: 'sair da|dessa|desta (sua) lista', says: 'quero sair da lista' },
  { reads: '^ sair|descadastrar $', says: 'sair' },
];

export const refusalsElsewhere: readonly Rule[] = [...spanish, ...french, ...german, ...portuguese];
