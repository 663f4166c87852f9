package org.salesprocess.core.org;

import static org.salesprocess.core.org.Duty.APPOINTMENT_SETTING;
import static org.salesprocess.core.org.Duty.CLOSING;
import static org.salesprocess.core.org.Duty.COACHING;
import static org.salesprocess.core.org.Duty.CUSTOMER_CARE;
import static org.salesprocess.core.org.Duty.EXPANSION;
import static org.salesprocess.core.org.Duty.EXPERT_ADVICE;
import static org.salesprocess.core.org.Duty.FIRST_RESPONSE;
import static org.salesprocess.core.org.Duty.FORECASTING;
import static org.salesprocess.core.org.Duty.NEEDS_ANALYSIS;
import static org.salesprocess.core.org.Duty.NEGOTIATION;
import static org.salesprocess.core.org.Duty.OFFER;
import static org.salesprocess.core.org.Duty.ONBOARDING;
import static org.salesprocess.core.org.Duty.PLANNING;
import static org.salesprocess.core.org.Duty.PRESENTATION;
import static org.salesprocess.core.org.Duty.PROSPECTING;
import static org.salesprocess.core.org.Duty.QUALIFICATION;
import static org.salesprocess.core.org.Duty.RESALE;
import static org.salesprocess.core.org.Duty.RETENTION;
import static org.salesprocess.core.org.Duty.SHOWROOM;

import com.google.common.collect.ImmutableList;

/**
 * The roles that most sales departments know.
 *
 * @since 0.1
 */
public final class StandardRoles {

  /** Sells the next step only, the meeting; elsewhere called sales development representative. */
  public static final Role LEAD_MANAGER =
      Role.of(
          "lead-manager",
          "Lead manager",
          PROSPECTING,
          FIRST_RESPONSE,
          QUALIFICATION,
          APPOINTMENT_SETTING);

  /** Closes deals; in furniture and interiors this is the designer. */
  public static final Role ACCOUNT_EXECUTIVE =
      Role.of(
          "account-executive",
          "Account executive",
          NEEDS_ANALYSIS,
          PRESENTATION,
          OFFER,
          NEGOTIATION,
          CLOSING);

  /** Helps others on hard questions: sales engineer, constructor, measurer. */
  public static final Role SPECIALIST = Role.of("specialist", "Specialist", EXPERT_ADVICE, OFFER);

  /** Keeps and grows customers after the sale. */
  public static final Role CUSTOMER_SUCCESS =
      Role.of(
          "customer-success",
          "Customer success manager",
          ONBOARDING,
          RETENTION,
          EXPANSION,
          CUSTOMER_CARE);

  /** Runs a showroom and the people in it. */
  public static final Role SHOWROOM_MANAGER =
      Role.of("showroom-manager", "Showroom manager", SHOWROOM, PRESENTATION, COACHING);

  /** Leads a team of sellers. */
  public static final Role SALES_MANAGER =
      Role.of("sales-manager", "Sales manager", COACHING, FORECASTING);

  /** Leads the whole department. */
  public static final Role HEAD_OF_SALES =
      Role.of("head-of-sales", "Head of sales", PLANNING, FORECASTING, COACHING);

  /** Sells on as a business of its own: distributor, wholesaler, retailer, dealer. */
  public static final Role CHANNEL_PARTNER = Role.of("channel-partner", "Channel partner", RESALE);

  private static final ImmutableList<Role> ALL =
      ImmutableList.of(
          LEAD_MANAGER,
          ACCOUNT_EXECUTIVE,
          SPECIALIST,
          CUSTOMER_SUCCESS,
          SHOWROOM_MANAGER,
          SALES_MANAGER,
          HEAD_OF_SALES,
          CHANNEL_PARTNER);

  private StandardRoles() {}

  /** Returns all of them, in the order of the sale and then of the hierarchy. */
  public static ImmutableList<Role> all() {
    return ALL;
  }
}
