import { path } from './plain/path.ts'

/** Mails to many; part of paths.ts. */
export const outboxPaths = {
  list: path('/postausgang'),
  creation: path('/postausgang/neu'),
  mailing: path('/postausgang/:mailingId'),
  choices: path('/postausgang/:mailingId/auswahl'),
  preview: path('/postausgang/:mailingId/vorschau'),
  trial: path('/postausgang/:mailingId/probe'),
  release: path('/postausgang/:mailingId/freigabe'),
  cancellation: path('/postausgang/:mailingId/abbruch'),
  retry: path('/postausgang/:mailingId/wiederholung'),
  copy: path('/postausgang/:mailingId/kopie'),
}
