package org.salesprocess.core.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.HandoffId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.org.Party;

/**
 * The passing of a subject from one party to another: the lead manager sells the meeting, the
 * designer the contract, production takes over.
 *
 * @param id the id that the source gave it
 * @param subject what is passed on
 * @param from the party that gives
 * @param to the party that is to take; another than {@code from}
 * @param giver the seller who gives, if known
 * @param taker the seller who is to take, if known
 * @param offeredAt when it was offered
 * @param answer what came of it
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Handoff(
    HandoffId id,
    SubjectId subject,
    Party from,
    Party to,
    Optional<SellerId> giver,
    Optional<SellerId> taker,
    Instant offeredAt,
    Answer answer,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithHandoff {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if both parties are the same, the answer is before the offer,
   *     or a time is finer than a microsecond
   */
  public Handoff {
    requireNonNull(id, "id");
    requireNonNull(subject, "subject");
    requireNonNull(to, "to");
    requireNonNull(giver, "giver");
    requireNonNull(taker, "taker");
    requireNonNull(attributes, "attributes");
    checkArgument(
        !from.equals(to),
        "hand-off %s: must be between two different parties, both are %s",
        id,
        to);
    Checks.micros("hand-off", id, "offeredAt", offeredAt);
    Checks.micros("hand-off", id, "recordedAt", recordedAt);
    Optional<Instant> answeredAt = answer.at();
    Checks.micros("hand-off", id, "answered at", answeredAt);
    Checks.ordered("hand-off", id, "offeredAt", Optional.of(offeredAt), "answer", answeredAt);
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(offeredAt);
  }

  @Override
  public Handoff content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; it waits for an answer unless one is given. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a hand-off. */
  public static final class Builder extends HandoffBuilder {
    Builder() {
      answer(Answer.waiting());
      attributes(Attributes.none());
      sequence(0);
    }
  }

  /** What came of a hand-off. */
  public sealed interface Answer extends Serializable {

    /** Returns the answer of the function for this kind of answer. */
    <R> R match(
        Function<Waiting, R> waiting,
        Function<Accepted, R> accepted,
        Function<Returned, R> returned);

    /** Returns when it was given; empty while it waits. */
    default Optional<Instant> at() {
      return match(
          waiting -> Optional.empty(),
          accepted -> Optional.of(accepted.acceptedAt()),
          returned -> Optional.of(returned.returnedAt()));
    }

    /** Returns that nobody has answered yet. */
    static Answer waiting() {
      return new Waiting();
    }

    /** Returns that the party took it. */
    static Answer acceptedAt(Instant at) {
      return new Accepted(at);
    }

    /** Returns that the party gave it back. */
    static Answer returnedAt(Instant at, String reason) {
      return new Returned(at, reason);
    }
  }

  /** Nobody has answered yet. */
  public record Waiting() implements Answer {
    @Override
    public <R> R match(
        Function<Waiting, R> waiting,
        Function<Accepted, R> accepted,
        Function<Returned, R> returned) {
      return waiting.apply(this);
    }
  }

  /**
   * The party took it.
   *
   * @param acceptedAt when; not before the offer
   */
  public record Accepted(Instant acceptedAt) implements Answer {
    /** Checks that the time is there. */
    public Accepted {
      requireNonNull(acceptedAt, "acceptedAt");
    }

    @Override
    public <R> R match(
        Function<Waiting, R> waiting,
        Function<Accepted, R> accepted,
        Function<Returned, R> returned) {
      return accepted.apply(this);
    }
  }

  /**
   * The party gave it back.
   *
   * @param returnedAt when; not before the offer
   * @param reason why; not blank
   */
  public record Returned(Instant returnedAt, String reason) implements Answer {
    /** Checks that the time and the reason are there. */
    public Returned {
      requireNonNull(returnedAt, "returnedAt");
      Checks.text("hand-off returned at", returnedAt, "reason", reason);
    }

    @Override
    public <R> R match(
        Function<Waiting, R> waiting,
        Function<Accepted, R> accepted,
        Function<Returned, R> returned) {
      return returned.apply(this);
    }
  }
}
