package org.salesprocess.core.org;

/**
 * Something that a role answers for in the sales process.
 *
 * @since 0.1
 */
public enum Duty {
  /** Finding people or companies that may buy. */
  PROSPECTING,
  /** Answering a new lead before it cools. */
  FIRST_RESPONSE,
  /** Finding out budget, authority, need and timing. */
  QUALIFICATION,
  /** Selling the next step: the meeting. */
  APPOINTMENT_SETTING,
  /** Learning what the customer needs. */
  NEEDS_ANALYSIS,
  /** Showing the product: meeting, demo, showroom. */
  PRESENTATION,
  /** Helping others on hard technical questions. */
  EXPERT_ADVICE,
  /** Measuring, designing and pricing what is offered. */
  OFFER,
  /** Agreeing price and terms. */
  NEGOTIATION,
  /** Getting the contract signed. */
  CLOSING,
  /** Bringing a new customer into use. */
  ONBOARDING,
  /** Keeping customers. */
  RETENTION,
  /** Selling more to customers. */
  EXPANSION,
  /** Answering questions and complaints after the sale. */
  CUSTOMER_CARE,
  /** Running the showroom. */
  SHOWROOM,
  /** Selling on to customers of one's own. */
  RESALE,
  /** Making the people of a unit better. */
  COACHING,
  /** Setting targets and the people and leads they need. */
  PLANNING,
  /** Saying what will close, and when. */
  FORECASTING
}
