package org.salesprocess.core.market;

/**
 * What sort of channel leads arrive through.
 *
 * @since 0.1
 */
public enum ChannelKind {
  /** Bought advertising: search, display, print, radio, outdoor. */
  ADVERTISING,
  /** Search results and content that nobody pays for by the click. */
  ORGANIC_SEARCH,
  /** Social networks and messengers. */
  SOCIAL,
  /** Letters and mailings to people who agreed to them. */
  EMAIL,
  /** Businesses that send or resell: dealers, distributors, agents, designers. */
  PARTNER,
  /** Contacts that the company's own people begin. */
  OUTBOUND,
  /** Customers who recommend the company. */
  REFERRAL,
  /** People who come in by themselves. */
  WALK_IN,
  /** Fairs, seminars, openings. */
  EVENT,
  /** Customers who bought before and come again. */
  RETURNING,
  /** Anything else. */
  OTHER
}
