import { path } from './plain/path.ts'

/** Mails that people asked for; part of paths.ts. */
export const subscriberPaths = {
  /** `zu` names what for, as often as wanted; `von` the source that is chosen from. */
  signUp: path('/abonnements'),
  sent: path('/abonnements/gesendet'),
  confirmation: path('/abonnements/bestaetigung/:token'),
  preferences: path('/abonnements/einstellungen/:token'),
  adding: path('/abonnements/einstellungen/:token/dazu'),
  leavingAll: path('/abonnements/einstellungen/:token/abmeldung'),
  resuming: path('/abonnements/einstellungen/:token/weiter'),
  /** Of whoever is signed in: the same settings, without a link. */
  own: path('/konto/abonnements'),
  ownAdding: path('/konto/abonnements/dazu'),
  ownLeavingAll: path('/konto/abonnements/abmeldung'),
  ownResuming: path('/konto/abonnements/weiter'),
  /** In the header of each mail; mail programs POST to it by themselves (RFC 8058). */
  leaving: path('/abonnements/abmeldung/:source/:token'),

  /** The editors' and the office's. */
  proofs: path('/abonnements/nachweise'),
  proof: path('/abonnements/nachweise/:requestId'),
  suppression: path('/abonnements/nachweise/:requestId/sperre'),
}
