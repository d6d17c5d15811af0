// Made from Grains.Interfaces/Wire by eng/WireTypes. Renew it: TRIVIA_APPROVE=1 ./test.sh Contracts

/** Codes of replies. RefusalCodes.ok and RefusalCodes.masked are the only ones that are not refusals. */
export const RefusalCode = {
  /** Done. */
  ok: 'ok',
  /** All seats are taken; the player is in the waiting list. */
  waiting: 'waiting',
  /** There is no such event. */
  notFound: 'notFound',
  /** Registration has not opened. */
  notOpenYet: 'notOpenYet',
  /** Seats are no longer given. */
  tooLate: 'tooLate',
  /** Seats and the waiting list are full. */
  full: 'full',
  /** Too many seats from this network address. */
  addressFull: 'addressFull',
  /** An argument is out of bounds, or is no id. */
  malformed: 'malformed',
  /** The connection has no seat in this event. */
  notSeated: 'notSeated',
  /** The answer came after the window, or for a closed round. */
  late: 'late',
  /** The round has not opened. */
  notOpen: 'notOpen',
  /** The seat is out. */
  eliminated: 'eliminated',
  /** A budget is spent; try again later. */
  tooMany: 'tooMany',
  /** The gateway has too much to do to take on more; nothing was changed. Try again after some seconds, by chance. */
  busy: 'busy',
  /** Not for this connection: a player in the game does not guess with the spectators. */
  notAllowed: 'notAllowed',
  /** Already done once, and once is all. */
  again: 'again',
  /** A later one of the same player stands. */
  superseded: 'superseded',
  /** The topics hold no question. */
  noQuestions: 'noQuestions',
  /** The mechanic is switched off here, or there is none of that name. */
  switchedOff: 'switchedOff',
  /** The room sees it, with words masked. */
  masked: 'masked',
  /** The room does not see it, and staff do. */
  flagged: 'flagged',
  /** The player had to leave this lobby for what was said in its chat, and does not come in again. */
  barred: 'barred',
  /** The server could not store it in time; the outcome is told by the next resume. */
  unresolved: 'unresolved',
} as const;

export type RefusalCode = (typeof RefusalCode)[keyof typeof RefusalCode];

/** Values of `code` in problem replies of the HTTP API. */
export const ProblemCode = {
  /** 400: the request is not what the endpoint takes; `errors` says where. */
  malformed: 'malformed',
  /** 400: the name is empty or too long. */
  badName: 'badName',
  /** 400: the settings are out of bounds, or the server refused the command; `errors` says why. */
  invalid: 'invalid',
  /** 400: lines of the pack are wrong, nothing was stored; `errors` names them. */
  badPack: 'badPack',
  /** 401: not signed in, or no longer. */
  unauthorized: 'unauthorized',
  /** 403: signed in, without the right. */
  forbidden: 'forbidden',
  /** 403: the load-test ticket is not valid. */
  ticketInvalid: 'ticketInvalid',
  /** 429: the load-test ticket has let in as many players as it may. */
  ticketSpent: 'ticketSpent',
  /** 404: there is no such thing. */
  notFound: 'notFound',
  /** 404: the player has no seat there. */
  notSeated: 'notSeated',
  /** 405: the path does not take this method. */
  methodNotAllowed: 'methodNotAllowed',
  /** 408: the body came too slowly. */
  tooSlow: 'tooSlow',
  /** 409: there is no room for more. */
  full: 'full',
  /** 409: the event is in a phase that the command does not belong to. */
  wrongPhase: 'wrongPhase',
  /** 409: the topics do not hold the questions that the event can need. */
  notEnoughQuestions: 'notEnoughQuestions',
  /** 409: the confirmation is wrong or has expired. */
  notConfirmed: 'notConfirmed',
  /** 413: the body is too large. */
  tooLarge: 'tooLarge',
  /** 415: the body is of another kind than the endpoint takes. */
  wrongMediaType: 'wrongMediaType',
  /** 429: too many requests; `Retry-After` says when to come again. */
  tooMany: 'tooMany',
  /** 429: as many requests for questions wait as may. */
  queueFull: 'queueFull',
  /** 409: no model is configured that could write questions. */
  noModel: 'noModel',
  /** 503: the servers behind the gateway did not answer; the same request may be sent again. */
  unavailable: 'unavailable',
  /** 503: the gateway has too much to do to take on more; `Retry-After` says when to come again. */
  busy: 'busy',
  /** 500: a fault of ours. */
  fault: 'fault',
} as const;

export type ProblemCode = (typeof ProblemCode)[keyof typeof ProblemCode];
