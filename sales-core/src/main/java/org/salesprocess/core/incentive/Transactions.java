package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Set;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.customer.SurveyResponse;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Invoice;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.lead.Criterion;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.lead.Qualification;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * Transactions made of the facts of selling.
 *
 * <p>Each takes its attributes, its time of recording and its sequence from its fact, and its id is
 * the type and the id of the fact, such as {@code booking:B1}, with what else tells it from the
 * others of that fact; so that the same fact told twice makes a transaction told twice, and a
 * corrected fact a corrected one.
 *
 * <p>A return takes back of what was booked by its {@link #reversals}; where the customer had been
 * billed, its {@link #creditNotes(Iterable, Invoice, Booking)} take back of what was invoiced; and
 * where the customer had paid, its {@link #refunds(Iterable, Payment, Booking)} of what was
 * collected. A company whose pay waits for invoices or payments, or is measured by them, gives all
 * that apply. Those of contracts are {@link ContractTransactions}.
 *
 * @since 0.1
 */
public final class Transactions {

  /** The type of what a customer ordered. */
  public static final String BOOKING = "booking";

  /** The type of what a customer was billed. */
  public static final String INVOICE = "invoice";

  /** The type of what a customer paid. */
  public static final String PAYMENT = "payment";

  /** The type of what was taken back of a booking. */
  public static final String RETURN = "return";

  /** The type of what was credited on an invoice for a return. */
  public static final String CREDIT_NOTE = "credit-note";

  /** The type of what was paid back of a payment for a return. */
  public static final String REFUND = "refund";

  /** The type of a meeting that was held. */
  public static final String MEETING = "meeting";

  /** The type of a contract that was signed. */
  public static final String CONTRACT = "contract";

  /** The type of the end of a contract. */
  public static final String CONTRACT_END = "contract-end";

  /** The type of other terms of a contract before its end. */
  public static final String CONTRACT_CHANGE = "contract-change";

  /** The type of a contract that comes to its end, and may be renewed. */
  public static final String RENEWAL_DUE = "renewal-due";

  /** The type of a renewal, by another contract or a change of the same. */
  public static final String RENEWAL = "renewal";

  /** The type of the end of a contract that was renewed. */
  public static final String RENEWAL_END = "renewal-end";

  /** The type of a lead that the sales department accepted. */
  public static final String ACCEPTED_LEAD = "accepted-lead";

  /** The type of a customer's answer. */
  public static final String SURVEY = "survey";

  private Transactions() {}

  /**
   * Returns the transactions of a booking: one for each line in their order, {@code booking:B1:1}
   * and so on, or one for the whole, {@code booking:B1}, if it has no lines.
   *
   * <p>Each is worth {@link Measure#BOOKED}, a line also {@link Measure#UNITS}, and {@link
   * Measure#MARGIN} where the cost is known. A cost of the whole booking is shared exactly among
   * the lines: by their own costs if all are known and any is above zero, else by their amounts,
   * and evenly if these are all zero.
   */
  public static ImmutableList<Transaction> booking(Booking booking) {
    return BookedLine.of(booking).stream()
        .map(
            line ->
                TransactionDrafts.of(booking, BOOKING, line.suffix(), booking)
                    .happenedAt(booking.bookedAt())
                    .dealAt(Optional.empty())
                    .product(line.product())
                    .values(line.values())
                    .build())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the transactions that take back what was returned of a booking: one for each of the
   * booking's transactions of which something was, {@code return:R1:1} and so on or {@code
   * return:R1}.
   *
   * <p>A line of the return takes from the lines of the same product in their order, each as far as
   * its amount and its quantity last. Without lines, or if the booking has none, the same share is
   * taken of every line, exactly. The margin goes back in the proportion of the amount, and that of
   * goods given away in the proportion of the quantity, so that a sale and its full return leave
   * nothing. If the customer kept the goods ({@link Return.Kind#CREDITED}), no units go back and
   * all of the amount is lost margin.
   *
   * @throws IllegalArgumentException if the two are of different deals, bookings or currencies, or
   *     more is taken back than was booked
   */
  public static ImmutableList<Transaction> reversal(Return taken, Booking booking) {
    return reversals(ImmutableList.of(taken), booking);
  }

  /**
   * Returns the transactions that take back what several returns took of a booking, in the order in
   * which they happened: each as {@link #reversal} says, of what those before it have left.
   *
   * @throws IllegalArgumentException if one is of another deal, booking or currency, or together
   *     they take back more than was booked
   */
  public static ImmutableList<Transaction> reversals(Iterable<Return> returns, Booking booking) {
    LeftOfBooking left = new LeftOfBooking(booking);
    ImmutableList.Builder<Transaction> reversals = ImmutableList.builder();
    for (Return taken : ImmutableList.sortedCopyOf(Fact.ORDER, returns)) {
      TransactionDrafts.requireSame("return", taken.id(), "deal", taken.deal(), booking.deal());
      taken
          .booking()
          .ifPresent(
              id ->
                  TransactionDrafts.requireSame("return", taken.id(), "booking", id, booking.id()));
      left.take(taken).forEach(line -> reversals.add(reversal(taken, line, booking)));
    }
    return reversals.build();
  }

  private static Transaction reversal(Return taken, TakenLine line, Booking booking) {
    return TransactionDrafts.of(taken, RETURN, line.of().suffix(), booking)
        .happenedAt(taken.returnedAt())
        .dealAt(booking.bookedAt())
        .product(line.of().product())
        .values(line.values())
        .reverses(TransactionDrafts.id(BOOKING, booking.id(), line.of().suffix()))
        .build();
  }

  /**
   * Returns the transactions of an invoice, worth {@link Measure#INVOICED} and shared as its
   * booking is: one for each line of the booking, {@code invoice:I1:1} and so on, or one for the
   * whole, {@code invoice:I1}, if that has no lines. The amount is divided exactly in proportion to
   * the amounts of the lines, and evenly if these are all zero.
   *
   * @throws IllegalArgumentException if the two are of different deals or bookings
   */
  public static ImmutableList<Transaction> invoice(Invoice invoice, Booking booking) {
    return Bill.of(invoice).transactions(Ordered.of(booking));
  }

  /**
   * Returns the transactions of an invoice for the owner and participants of its deal, divided over
   * the lines of the deal if all of them have amounts.
   *
   * @throws IllegalArgumentException if it is of another deal
   */
  public static ImmutableList<Transaction> invoice(Invoice invoice, Deal deal) {
    return Bill.of(invoice).transactions(Ordered.of(deal));
  }

  /**
   * Returns the transactions of a payment, worth {@link Measure#COLLECTED} and divided and shared
   * as the booking that it pays, as an {@linkplain #invoice(Invoice, Booking) invoice} is.
   *
   * @throws IllegalArgumentException if the two are of different deals
   */
  public static ImmutableList<Transaction> payment(Payment payment, Booking booking) {
    return Bill.of(payment).transactions(Ordered.of(booking));
  }

  /**
   * Returns the transactions of a payment for the owner and participants of its deal, divided over
   * the lines of the deal if all of them have amounts.
   *
   * @throws IllegalArgumentException if it is of another deal
   */
  public static ImmutableList<Transaction> payment(Payment payment, Deal deal) {
    return Bill.of(payment).transactions(Ordered.of(deal));
  }

  /**
   * Returns the transactions that take back what was credited on an invoice for returns, in the
   * order in which these happened: one for each of the invoice's transactions of which a return
   * takes anything, {@code credit-note:R1:I1:1} and so on or {@code credit-note:R1:I1}, on the day
   * of the return.
   *
   * <p>A line of a return takes of what was invoiced of its product, as far as that lasts; all else
   * takes the same share of what is left of every line. A return of which the customer had not been
   * billed is credited on no invoice, so it is not given here; one that is credited on several is
   * given for each with the amount, and the lines, that are credited on that one.
   *
   * @throws IllegalArgumentException if something is of another deal, booking or currency, or more
   *     is credited than was invoiced
   */
  public static ImmutableList<Transaction> creditNotes(
      Iterable<Return> returns, Invoice invoice, Booking booking) {
    return Bill.of(invoice).takenBack(returns, Ordered.of(booking));
  }

  /**
   * Returns the transactions that take back what was credited on an invoice of a deal, as for
   * {@link #creditNotes(Iterable, Invoice, Booking)}.
   *
   * @throws IllegalArgumentException if something is of another deal or currency, or more is
   *     credited than was invoiced
   */
  public static ImmutableList<Transaction> creditNotes(
      Iterable<Return> returns, Invoice invoice, Deal deal) {
    return Bill.of(invoice).takenBack(returns, Ordered.of(deal));
  }

  /**
   * Returns the transactions that take back what was paid back of a payment for returns, {@code
   * refund:R1:P1:1} and so on, as {@linkplain #creditNotes(Iterable, Invoice, Booking) credit
   * notes} do of an invoice. Where the customer had not paid, nothing is refunded.
   *
   * @throws IllegalArgumentException if something is of another deal, booking or currency, or more
   *     is paid back than was paid
   */
  public static ImmutableList<Transaction> refunds(
      Iterable<Return> returns, Payment payment, Booking booking) {
    return Bill.of(payment).takenBack(returns, Ordered.of(booking));
  }

  /**
   * Returns the transactions that take back what was paid back of a payment of a deal, as for
   * {@link #refunds(Iterable, Payment, Booking)}.
   *
   * @throws IllegalArgumentException if something is of another deal or currency, or more is paid
   *     back than was paid
   */
  public static ImmutableList<Transaction> refunds(
      Iterable<Return> returns, Payment payment, Deal deal) {
    return Bill.of(payment).takenBack(returns, Ordered.of(deal));
  }

  /**
   * Returns the transaction of a meeting that was held, worth one of {@link Measure#MEETINGS} to
   * the seller who took part.
   *
   * @return empty if it is no meeting, or did not take place
   * @throws IllegalArgumentException if it was held nobody knows when
   */
  public static Optional<Transaction> meeting(Interaction interaction) {
    return meeting(interaction, ImmutableList.of());
  }

  /**
   * Returns the transaction of a meeting that was held, worth one of {@link Measure#MEETINGS} to
   * the seller who took part and to those who had a role in it, such as who booked it.
   *
   * @return empty if it is no meeting, or did not take place
   * @throws IllegalArgumentException if it was held nobody knows when
   */
  public static Optional<Transaction> meeting(
      Interaction interaction, Iterable<Participation> participations) {
    if (!interaction.kind().isMeeting() || interaction.result() != Interaction.Result.DONE) {
      return Optional.empty();
    }
    Transaction.Builder meeting =
        TransactionDrafts.of(interaction, MEETING, "")
            .happenedAt(TransactionDrafts.known(interaction, "interaction"))
            .owner(interaction.seller())
            .participations(ImmutableList.copyOf(participations))
            .value(Measure.MEETINGS, Quantity.of(1));
    if (interaction.subject() instanceof DealId deal) {
      meeting.deal(deal);
    }
    if (interaction.subject() instanceof CustomerId customer) {
      meeting.customer(customer);
    }
    return Optional.of(meeting.build());
  }

  /**
   * Returns the transaction of a meeting with a lead that was held, as {@link #meeting(Interaction,
   * Iterable)} does, where the lead is.
   *
   * @return empty if it is no meeting, or did not take place
   * @throws IllegalArgumentException if it was with another, or was held nobody knows when
   */
  public static Optional<Transaction> meeting(
      Interaction interaction, Lead lead, Iterable<Participation> participations) {
    checkArgument(
        interaction.subject().equals(lead.id()),
        "interaction %s: must be with lead %s, was with %s",
        interaction.id(),
        lead.id(),
        interaction.subject());
    return meeting(interaction, participations)
        .map(held -> held.withCustomer(lead.customer()).withTerritory(lead.territory()));
  }

  /**
   * Returns the transaction of a lead that met what is required, worth one of {@link
   * Measure#ACCEPTED_LEADS} to the department that it came from; owned by who owns the lead, with
   * who accepted it as a participant. Its id is that of the lead, so that a lead counts once.
   *
   * @param required what a lead must meet to be accepted; at least one
   * @param from the department that the lead came from
   * @param accepter the role of who accepted it
   * @return empty if it was not accepted, or not yet
   * @throws IllegalArgumentException if nothing is required, the two are of different leads, or it
   *     was accepted nobody knows when
   */
  public static Optional<Transaction> acceptedLead(
      Qualification qualification,
      Lead lead,
      Set<Criterion> required,
      DepartmentId from,
      RoleId accepter) {
    TransactionDrafts.requireSame(
        "qualification", qualification.id(), "lead", qualification.lead(), lead.id());
    checkArgument(
        !required.isEmpty(),
        "qualification %s: at least one criterion must be required",
        qualification.id());
    if (qualification.overall(required) != Qualification.Finding.MET) {
      return Optional.empty();
    }
    return Optional.of(
        TransactionDrafts.of(qualification, ACCEPTED_LEAD, "")
            .id(TransactionDrafts.id(ACCEPTED_LEAD, lead.id(), ""))
            .happenedAt(TransactionDrafts.known(qualification, "qualification"))
            .customer(lead.customer())
            .territory(lead.territory())
            .department(from)
            .owner(lead.owner())
            .participations(
                qualification.by().stream()
                    .map(seller -> Participation.of(seller, accepter))
                    .collect(ImmutableList.toImmutableList()))
            .value(Measure.ACCEPTED_LEADS, Quantity.of(1))
            .build());
  }

  /**
   * Returns the transaction of a customer's answer to the seller whom it is about.
   *
   * <p>Each question has a measure of its own, so that no two are averaged together. An answer to
   * {@link SurveyResponse.Kind#NPS} is worth 1, 0 or -1 of {@link Measure#NET_PROMOTER}; any other
   * its share of the scale, from 0 to 1, of {@link Measure#SATISFACTION}, {@link
   * Measure#CUSTOMER_EFFORT} or, to a question of no such kind, {@link Measure#SURVEY_SCORE}.
   *
   * @throws IllegalArgumentException if it was given nobody knows when
   */
  public static Transaction survey(SurveyResponse response) {
    return survey(
        response,
        switch (response.kind()) {
          case NPS -> Measure.NET_PROMOTER;
          case CSAT -> Measure.SATISFACTION;
          case CES -> Measure.CUSTOMER_EFFORT;
          case OTHER -> Measure.SURVEY_SCORE;
        });
  }

  /**
   * Returns the transaction of a customer's answer to a question that a company measures by itself,
   * worth what {@link #survey(SurveyResponse)} says.
   *
   * @param measure what the question measures; a {@linkplain Measure#mean mean}
   * @throws IllegalArgumentException if the measure is no mean, or it was given nobody knows when
   */
  public static Transaction survey(SurveyResponse response, Measure measure) {
    checkArgument(
        measure.aggregation() == Measure.Aggregation.MEAN,
        "survey response %s: measure must be a mean, was %s",
        response.id(),
        measure);
    return TransactionDrafts.of(response, SURVEY, "")
        .happenedAt(TransactionDrafts.known(response, "survey response"))
        .deal(response.deal())
        .customer(response.customer())
        .owner(response.seller())
        .value(measure, Quantity.of(response.netPromotion().orElseGet(response::shareOfScale)))
        .build();
  }

  /**
   * Returns a transaction of a deal, such as a meeting or a contract, with what only the deal knows
   * where the transaction does not: territory, customer, and the product if the deal is of one.
   *
   * @throws IllegalArgumentException if it is of another deal, or of none
   */
  public static Transaction ofDeal(Transaction made, Deal deal) {
    requireOf(made, "deal", made.deal(), deal.id());
    return made.withTerritory(made.territory().or(deal::territory))
        .withCustomer(made.customer().or(deal::customer))
        .withProduct(made.product().or(() -> Ordered.onlyProduct(deal)));
  }

  /**
   * Returns a transaction of a customer, such as a survey answer or a contract, in the customer's
   * territory if it has none.
   *
   * @throws IllegalArgumentException if it is of another customer, or of none
   */
  public static Transaction ofCustomer(Transaction made, Customer customer) {
    requireOf(made, "customer", made.customer(), customer.id());
    return made.withTerritory(made.territory().or(customer::territory));
  }

  private static void requireOf(Transaction made, String what, Optional<? extends Id> was, Id id) {
    checkArgument(
        was.isPresent() && was.get().equals(id),
        "transaction %s: must be of %s %s, was of %s",
        made.id(),
        what,
        id,
        was.map(Id::value).orElse("none"));
  }
}
