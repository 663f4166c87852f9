package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.customer.SurveyResponse;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Invoice;
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
 * the type and the id of the fact, such as {@code booking:B1}; so that the same fact told twice
 * makes a transaction told twice, and a corrected fact a corrected one.
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

  /** The type of a meeting that was held. */
  public static final String MEETING = "meeting";

  /** The type of a contract that was signed. */
  public static final String CONTRACT = "contract";

  /** The type of the end of a contract. */
  public static final String CONTRACT_END = "contract-end";

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
                sold(booking, BOOKING, line.suffix(), booking)
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
      requireSame("return", taken.id(), "deal", taken.deal(), booking.deal());
      taken
          .booking()
          .ifPresent(id -> requireSame("return", taken.id(), "booking", id, booking.id()));
      left.take(taken).forEach(line -> reversals.add(reversal(taken, line, booking)));
    }
    return reversals.build();
  }

  private static Transaction reversal(Return taken, TakenLine line, Booking booking) {
    return sold(taken, RETURN, line.of().suffix(), booking)
        .happenedAt(taken.returnedAt())
        .dealAt(booking.bookedAt())
        .product(line.of().product())
        .values(line.values())
        .reverses(id(BOOKING, booking.id(), line.of().suffix()))
        .build();
  }

  /**
   * Returns the transaction of an invoice, worth {@link Measure#INVOICED} and shared as its booking
   * is.
   *
   * @throws IllegalArgumentException if the two are of different deals or bookings
   */
  public static Transaction invoice(Invoice invoice, Booking booking) {
    requireSame("invoice", invoice.id(), "deal", invoice.deal(), booking.deal());
    invoice
        .booking()
        .ifPresent(id -> requireSame("invoice", invoice.id(), "booking", id, booking.id()));
    return sold(invoice, INVOICE, "", booking)
        .happenedAt(invoice.invoicedAt())
        .dealAt(booking.bookedAt())
        .values(worth(Measure.INVOICED, invoice.amount()))
        .build();
  }

  /**
   * Returns the transaction of an invoice for the owner and participants of its deal.
   *
   * @throws IllegalArgumentException if it is of another deal
   */
  public static Transaction invoice(Invoice invoice, Deal deal) {
    requireSame("invoice", invoice.id(), "deal", invoice.deal(), deal.id());
    return sold(invoice, INVOICE, deal)
        .booking(invoice.booking())
        .happenedAt(invoice.invoicedAt())
        .values(worth(Measure.INVOICED, invoice.amount()))
        .build();
  }

  /**
   * Returns the transaction of a payment, worth {@link Measure#COLLECTED} and shared as the booking
   * that it pays.
   *
   * @throws IllegalArgumentException if the two are of different deals
   */
  public static Transaction payment(Payment payment, Booking booking) {
    requireSame("payment", payment.id(), "deal", payment.deal(), booking.deal());
    return sold(payment, PAYMENT, "", booking)
        .happenedAt(payment.paidAt())
        .dealAt(booking.bookedAt())
        .values(worth(Measure.COLLECTED, payment.amount()))
        .build();
  }

  /**
   * Returns the transaction of a payment for the owner and participants of its deal.
   *
   * @throws IllegalArgumentException if it is of another deal
   */
  public static Transaction payment(Payment payment, Deal deal) {
    requireSame("payment", payment.id(), "deal", payment.deal(), deal.id());
    return sold(payment, PAYMENT, deal)
        .happenedAt(payment.paidAt())
        .values(worth(Measure.COLLECTED, payment.amount()))
        .build();
  }

  /**
   * Returns the transaction of a meeting that was held, worth one of {@link Measure#MEETINGS} to
   * the seller who took part.
   *
   * @return empty if it is no meeting, or did not take place
   * @throws IllegalArgumentException if it was held nobody knows when
   */
  public static Optional<Transaction> meeting(Interaction interaction) {
    if (!interaction.kind().isMeeting() || interaction.result() != Interaction.Result.DONE) {
      return Optional.empty();
    }
    Transaction.Builder meeting =
        of(interaction, MEETING, "")
            .happenedAt(known(interaction, "interaction"))
            .owner(interaction.seller())
            .values(one(Measure.MEETINGS));
    if (interaction.subject() instanceof DealId deal) {
      meeting.deal(deal);
    }
    if (interaction.subject() instanceof CustomerId customer) {
      meeting.customer(customer);
    }
    return Optional.of(meeting.build());
  }

  /**
   * Returns the transaction of a contract, worth one of {@link Measure#CONTRACTS} to the seller who
   * signed it; if it renews another, also the recurring amount of a year as {@link
   * Measure#RETAINED_REVENUE}.
   *
   * @throws IllegalArgumentException if it was signed nobody knows when
   */
  public static Transaction contract(Contract contract) {
    return signed(contract, contract, CONTRACT).happenedAt(known(contract, "contract")).build();
  }

  /**
   * Returns the transaction that takes back a contract which ended, at the start of the day on
   * which it did. Whether an end is such that credit goes back is for the caller to say.
   *
   * @param zone where that day begins
   * @throws IllegalArgumentException if the change is no end, or of another contract
   */
  public static Transaction contractEnd(ContractChange end, Contract contract, ZoneId zone) {
    checkArgument(
        end.kind() == ContractChange.Kind.ENDED,
        "contract change %s: must be ENDED to take the contract back, was %s",
        end.id(),
        end.kind());
    requireSame("contract change", end.id(), "contract", end.contract(), contract.id());
    return signed(end, contract, CONTRACT_END)
        .happenedAt(end.effectiveOn().atStartOfDay(zone).toInstant())
        .dealAt(contract.signedAt())
        .reverses(id(CONTRACT, contract.id(), ""))
        .build();
  }

  /**
   * Returns the transaction of a lead that met what is required, worth one of {@link
   * Measure#ACCEPTED_LEADS} to the department that it came from; owned by who accepted it. Its id
   * is that of the lead, so that a lead counts once.
   *
   * @param required what a lead must meet to be accepted
   * @param from the department that the lead came from
   * @return empty if it was not accepted, or not yet
   * @throws IllegalArgumentException if the two are of different leads, or it was accepted nobody
   *     knows when
   */
  public static Optional<Transaction> acceptedLead(
      Qualification qualification, Lead lead, Set<Criterion> required, DepartmentId from) {
    requireSame("qualification", qualification.id(), "lead", qualification.lead(), lead.id());
    if (qualification.overall(required) != Qualification.Finding.MET) {
      return Optional.empty();
    }
    return Optional.of(
        of(qualification, ACCEPTED_LEAD, "")
            .id(id(ACCEPTED_LEAD, lead.id(), ""))
            .happenedAt(known(qualification, "qualification"))
            .customer(lead.customer())
            .territory(lead.territory())
            .department(from)
            .owner(qualification.by())
            .values(one(Measure.ACCEPTED_LEADS))
            .build());
  }

  /**
   * Returns the transaction of a customer's answer, worth its score as {@link Measure#SURVEY_SCORE}
   * to the seller whom it is about.
   *
   * @throws IllegalArgumentException if it was given nobody knows when
   */
  public static Transaction survey(SurveyResponse response) {
    return of(response, SURVEY, "")
        .happenedAt(known(response, "survey response"))
        .deal(response.deal())
        .customer(response.customer())
        .owner(response.seller())
        .values(
            ImmutableSortedMap.of(Measure.SURVEY_SCORE, Quantity.of(Fraction.of(response.score()))))
        .build();
  }

  private static Transaction.Builder of(Fact fact, String type, String suffix) {
    return Transaction.builder()
        .id(id(type, fact.id(), suffix))
        .type(type)
        .attributes(fact.attributes())
        .recordedAt(fact.recordedAt())
        .sequence(fact.sequence());
  }

  private static Transaction.Builder sold(Fact fact, String type, String suffix, Booking booking) {
    return of(fact, type, suffix)
        .deal(booking.deal())
        .booking(booking.id())
        .customer(booking.customer())
        .territory(booking.territory())
        .owner(booking.owner())
        .participations(booking.participations())
        .split(booking.split());
  }

  private static Transaction.Builder sold(Fact fact, String type, Deal deal) {
    return of(fact, type, "")
        .deal(deal.id())
        .dealAt(deal.closedAt())
        .customer(deal.customer())
        .territory(deal.territory())
        .owner(deal.owner())
        .participations(deal.participations());
  }

  private static Transaction.Builder signed(Fact fact, Contract contract, String type) {
    ImmutableSortedMap.Builder<Measure, Quantity> values = ImmutableSortedMap.naturalOrder();
    values.put(Measure.CONTRACTS, Quantity.of(1));
    if (contract.renews().isPresent()) {
      contract
          .recurring()
          .ifPresent(
              recurring ->
                  values.put(
                      Measure.RETAINED_REVENUE,
                      Quantity.of(recurring.amount().getCurrencyUnit(), recurring.perYear())));
    }
    return of(fact, type, "")
        .deal(contract.deal())
        .customer(contract.customer())
        .owner(contract.seller())
        .values(values.buildOrThrow());
  }

  private static TransactionId id(String type, Id fact, String suffix) {
    return TransactionId.of(type + ":" + fact.value() + suffix);
  }

  private static ImmutableSortedMap<Measure, Quantity> worth(Measure measure, BigMoney amount) {
    return ImmutableSortedMap.of(measure, Quantity.of(amount));
  }

  private static ImmutableSortedMap<Measure, Quantity> one(Measure measure) {
    return ImmutableSortedMap.of(measure, Quantity.of(1));
  }

  private static Instant known(Fact fact, String thing) {
    return fact.at()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s %s: must have a time to be credited".formatted(thing, fact.id())));
  }

  private static void requireSame(String thing, Id id, String what, Id was, Id expected) {
    checkArgument(
        was.equals(expected), "%s %s: must be of %s %s, was of %s", thing, id, what, expected, was);
  }
}
